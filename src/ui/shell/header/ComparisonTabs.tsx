import { ArrowRight, Rows2, X } from 'lucide';
import { showBeside, toCompare, toggleBeside } from '../../../store/actions/runs.ts';
import { askForNextDifference } from '../../../store/actions/view.ts';
import { useAppState } from '../../../store/store.ts';
import controls from '../../atoms/controls.module.css';
import { Icon } from '../../atoms/Icon.tsx';
import { useMediaQuery } from '../../atoms/useMediaQuery.ts';
import { useTexts } from '../../texts/useTexts.ts';
import { FutureSwitch } from '../bar/FutureSwitch.tsx';
import { ONE_PICTURE_QUERY } from '../orientation.ts';
import styles from './RunTabs.module.css';

/** At the end of the row: the button that compares the run with another; while it does, their common tab and the way on. */
export function ComparisonTabs() {
  const isPair = useAppState(({ beside }) => beside !== null);
  const other = useAppState(toCompare);
  if (isPair) return <Aligned />;
  return other === null ? null : <CompareButton other={other} />;
}

function CompareButton({ other }: { readonly other: string }) {
  const texts = useTexts().controls;
  const active = useAppState((state) => state.active);
  const [first, second] = useInOrder(active, other);
  return (
    <button
      type="button"
      className={`${controls.button} ${controls.quiet} ${styles.compare}`}
      title={texts.compareHint}
      onClick={toggleBeside}
    >
      <Icon of={Rows2} size={16} />
      <span>{texts.compareRuns(first, second)}</span>
    </button>
  );
}

/** Two letters in the order of the tabs. */
function useInOrder(one: string, other: string): readonly [string, string] {
  const isFirst = useAppState(({ runs }) => runs.find(({ id }) => id === one || id === other)?.id === one);
  return isFirst ? [one, other] : [other, one];
}

function Aligned() {
  const texts = useTexts().controls;
  const active = useAppState((state) => state.active);
  const beside = useAppState((state) => state.beside);
  const [first, second] = useInOrder(active, beside ?? '');
  // Elsewhere the button stands at the sentence.
  const isOne = useMediaQuery(ONE_PICTURE_QUERY);
  return (
    <>
      <span className={styles.run} data-chosen>
        <span className={styles.name} data-chosen>
          <b>{texts.aligned(first, second)}</b>
        </span>
        <button
          type="button"
          className={`${controls.button} ${controls.icon} ${controls.quiet} ${styles.close}`}
          aria-label={texts.leaveComparison}
          onClick={() => showBeside(null)}
        >
          <Icon of={X} size={14} />
        </button>
      </span>
      {!isOne && (
        <span className={styles.compare}>
          <FutureSwitch />
          <button type="button" className={`${controls.button} ${controls.quiet}`} onClick={askForNextDifference}>
            <span>{texts.nextDifference}</span>
            <Icon of={ArrowRight} size={16} />
          </button>
        </span>
      )}
    </>
  );
}
