import { useMemo } from 'react';
import { StillPicture } from '../../../diagram/StillPicture.tsx';
import { stillPlayhead } from '../../../diagram/stillPlayhead.ts';
import type { Foretold } from '../../../engine/foretelling.ts';
import type { StepCount } from '../../../engine/numbers.ts';
import { useRun } from '../../side/worldNow.ts';
import { usePictureWords } from '../../texts/pictureWords.ts';
import type { ForeseenRun } from './foreseen.ts';
import { foreseenRun } from './foreseen.ts';
import styles from './Lie.module.css';
import type { LieValues } from './lieForm.ts';

interface Props {
  readonly values: LieValues;
  readonly from: StepCount;
  readonly foretold: Foretold;
}

/** The picture is drawn at the size of its place, and the style sheet fits it in; in px. */
const SIZE = { width: 556, height: 240 };

/** The run with the lie, up to where the first lie has arrived. A large one is told in words alone. */
export function LiePicture({ values, from, foretold }: Props) {
  const run = useRun();
  const foreseen = useMemo(() => {
    const [first] = foretold.steps;
    return first ? foreseenRun(run, values, from, first) : null;
  }, [run, values, from, foretold]);
  return foreseen && <Drawn {...foreseen} />;
}

function Drawn({ history, step }: ForeseenRun) {
  const words = usePictureWords(history.setup);
  const playhead = useMemo(() => stillPlayhead(history.steps[step - 1]?.tick ?? 0), [history, step]);
  return (
    <div className={styles.picture}>
      <StillPicture history={history} step={step} playhead={playhead} texts={words} areLanesClose {...SIZE} />
    </div>
  );
}
