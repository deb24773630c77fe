import { useRun, useWorld } from '../side/worldNow.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import { summaryOf } from './summary.ts';

/** What the picture shows, in one paragraph: what the diagram is described by. */
export function PictureSummary({ id }: { id?: string }) {
  const texts = useAllTexts();
  const { history, cursor } = useRun();
  const world = useWorld();
  return <p id={id}>{summaryOf(texts, history, cursor.step, world).join(' ')}</p>;
}
