import type { DiagramProps, LaterParts } from '../../diagram/Diagram.tsx';
import { lazyPart } from '../atoms/Lazy.tsx';
import type { PartFailure } from '../atoms/PartNotice.tsx';
import { PartNotice } from '../atoms/PartNotice.tsx';
import { fromSecondView } from '../fromSecondView.ts';
import styles from './Stage.module.css';

/** The parts of the diagram that are fetched after the first picture. */
export const diagramParts: LaterParts = {
  MarkButtons: fromSecondView('MarkButtons', {
    Missing: NoticeInPicture,
  }),
  Tooltip: fromSecondView('Tooltip', {
    Missing: NoTooltip,
  }),
  // If they are missing, the buttons of the picture are as well, and say so.
  Words: fromSecondView('Words', {
    Missing: () => null,
  }),
  Hidden: fromSecondView('Hidden', {
    Missing: () => null,
  }),
  // If they are missing, the sentence above says where the runs part.
  Differences: lazyPart(() => import('../compare/compareView.ts').then(({ compareView }) => compareView.Differences), {
    Missing: () => null,
  }),
  ArrowCanvas: lazyPart(
    () => import('../../diagram/marks/arrow/ArrowCanvas.tsx').then(({ ArrowCanvas }) => ArrowCanvas),
    {
      Missing: NoticeInPicture,
    },
  ),
  GestureListener: lazyPart(
    () => import('../../diagram/viewport/GestureListener.tsx').then(({ GestureListener }) => GestureListener),
    { Missing: NoticeInPicture },
  ),
};

// The bar with the question says it if this is missing.
const Asked = lazyPart(() => import('../lesson/lessonView.ts').then(({ lessonView }) => lessonView.Asked), {
  Missing: () => null,
});

/** The same where a lesson asks what comes next. */
export const askingParts: LaterParts = { ...diagramParts, Asked };

/** Pictures of many replicas wait for it: with lanes of another height first, everything would jump. */
export const FoldedPicture = lazyPart<DiagramProps>(
  () => import('./FoldedPicture.tsx').then(({ FoldedPicture }) => FoldedPicture),
  { Missing: NoticeInPicture },
);

/** It lies on the picture, and takes no room from it. */
function NoticeInPicture(failure: PartFailure) {
  return (
    <div className={styles.onPicture}>
      <PartNotice {...failure} />
    </div>
  );
}

/** It is asked for again wherever the pointer rests next. */
function NoTooltip() {
  return null;
}
