import { LegendPicture } from '../../diagram/LegendPicture.tsx';
import { useTexts } from '../useTexts.ts';

/** Every mark of the diagram, drawn by the diagram itself, with its meaning. */
export function Legend() {
  return <LegendPicture texts={useTexts().legend} />;
}
