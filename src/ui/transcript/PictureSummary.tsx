import { useRun, useWorld } from '../side/worldNow.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import { summaryOf } from './summary.ts';

/** The picture in one paragraph: the diagram's description for screen readers. */
export function PictureSummary({ id }: { id?: string }) {
  const texts = useAllTexts();
  const { history, cursor } = useRun();
  const world = useWorld();
  return <p id={id}>{summaryOf(texts, history, cursor.step, world).join(' ')}</p>;
}
