import { useLaterParts } from './useLaterParts.ts';
import { useLooks } from './useLooks.ts';

/** Work of the page once its second view is there. Draws nothing. */
export function Afterwards(): null {
  useLooks();
  useLaterParts();
  return null;
}
