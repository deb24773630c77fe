import { playhead } from '../../store/playback.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { lazyPart } from '../atoms/Lazy.tsx';
import type { PartFailure } from '../atoms/PartNotice.tsx';
import { PartNotice } from '../atoms/PartNotice.tsx';
import { Picture } from './Picture.tsx';
import styles from './Stage.module.css';
import { SUMMARY_ID } from './summaryId.ts';

// Needed only where two runs lie beside one another.
const PairPictures = lazyPart(
  () => import('../compare/compareView.ts').then(({ compareView }) => compareView.PairPictures),
  {
    needsSentences: true,
    meanwhile: <div className={styles.pictures} />,
    Missing: OnePicture,
  },
);

/** Without the other run the one that is active is still to be seen. */
function OnePicture(failure: PartFailure) {
  return (
    <>
      <PartNotice {...failure} />
      <SinglePicture />
    </>
  );
}

function SinglePicture() {
  const run = useAppState(activeRun);
  return (
    <div className={styles.pictures}>
      <section className={styles.pane}>
        <Picture run={run} isActive clock={playhead} describedBy={SUMMARY_ID} />
      </section>
    </div>
  );
}

/** The picture of the active run; or of two. */
export function Pictures() {
  const isPair = useAppState((state) => state.beside !== null);
  return isPair ? <PairPictures /> : <SinglePicture />;
}
