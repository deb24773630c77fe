import type { Setup } from '../../engine/setup.ts';
import type { LegendTexts } from '../legend.ts';
import type { DiagramTexts } from '../texts.ts';
import styles from './gallery.module.css';
import { MarkSheet } from './MarkSheet.tsx';
import { StateFigure } from './StateFigure.tsx';
import type { Theme } from './states.ts';
import { galleryStates } from './states.ts';

export interface GalleryProps {
  readonly legend: LegendTexts;
  readonly wordsFor: (setup: Setup) => DiagramTexts;
  /** The id of the only figure that is shown; null: all of them. */
  readonly only: string | null;
  /** Leaves words out of the figures: what remains looks the same with every font. */
  readonly hidesWords: boolean;
}

const themes: readonly Theme[] = ['light', 'dark'];

/** Every mark of the diagram, and the diagram in many states. */
export function Gallery({ legend, wordsFor, only, hidesWords }: GalleryProps) {
  const isShown = (id: string): boolean => only === null || only === id;
  return (
    <main className={styles.gallery} data-words={hidesWords ? 'hidden' : 'shown'}>
      <h1>Gallery</h1>
      <p className={styles.intro}>
        Every mark of the diagram, and the diagram in {galleryStates.length} states. Move a slider to go through its
        run; click a lane, an arrow or a decision to focus it. The screenshots of the tests are taken here.
      </p>
      <h2>Marks</h2>
      {themes.map((theme) => {
        return isShown(`marks-${theme}`) && <MarkSheet key={theme} theme={theme} texts={legend} />;
      })}
      <h2>States</h2>
      <div className={styles.states}>
        {galleryStates.map((state) => {
          return isShown(state.id) && <StateFigure key={state.id} state={state} wordsFor={wordsFor} />;
        })}
      </div>
    </main>
  );
}
