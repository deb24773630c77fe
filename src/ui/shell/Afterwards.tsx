import { PrintSheet } from '../print/PrintSheet.tsx';
import { useLaterParts } from './useLaterParts.ts';
import { useLooks } from './useLooks.ts';
import { usePageTitle } from './usePageTitle.ts';

/**
 * Work of the page once its second view is there. Draws nothing but the page on paper: there is no time to fetch that
 * when the browser prints.
 */
export function Afterwards() {
  useLooks();
  usePageTitle();
  useLaterParts();
  return <PrintSheet />;
}
