import type { ComparedRun } from '../../scenario/comparisons/comparison.ts';
import type { ComparisonId } from '../../scenario/comparisons/index.ts';
import { comparisonOf, comparisons } from '../../scenario/comparisons/index.ts';
import { openSides } from '../../store/actions/opening.ts';
import { openDialog } from '../../store/actions/view.ts';
import controls from '../atoms/controls.module.css';
import styles from './forms.module.css';
import { useDialogTexts } from './useDialogTexts.ts';

const ids = Object.keys(comparisons) as ComparisonId[];

/** One schedule, run by the Go demo and by PBFT, for each mistake of the program: either side, or both as two runs. */
export function ComparisonList() {
  const texts = useDialogTexts().comparisons;
  return (
    <>
      <p className={styles.intro}>{texts.intro}</p>
      <ul className={styles.comparisons}>
        {ids.map((id) => (
          <Entry key={id} id={id} />
        ))}
      </ul>
      <p className={styles.intro}>{texts.notShown}</p>
    </>
  );
}

function Entry({ id }: { id: ComparisonId }) {
  const texts = useDialogTexts().comparisons;
  const { title, demo: demoText, pbft: pbftText } = texts.entries[id];
  const { demo, pbft } = comparisonOf(id);
  const open = (sides: readonly ComparedRun[]) => () => {
    openDialog(null);
    openSides(sides);
  };
  return (
    <li>
      <h3 className={styles.comparisonTitle}>{`${id} · ${title}`}</h3>
      <dl className={styles.terms}>
        <div>
          <dt>{texts.demo}</dt>
          <dd>{demoText}</dd>
        </div>
        <div>
          <dt>{texts.pbft}</dt>
          <dd>{pbftText}</dd>
        </div>
      </dl>
      <div className={styles.actions}>
        <OpenButton label={texts.demo} name={`${id} · ${texts.demo}`} onClick={open([demo])} />
        <OpenButton label={texts.pbft} name={`${id} · ${texts.pbft}`} onClick={open([pbft])} />
        <OpenButton label={texts.both} name={`${id} · ${texts.both}`} onClick={open([demo, pbft])} />
      </div>
    </li>
  );
}

/** A button with the same words in every entry; its accessible name says which entry it belongs to. */
function OpenButton({ label, name, onClick }: { label: string; name: string; onClick: () => void }) {
  return (
    <button type="button" className={controls.button} aria-label={name} onClick={onClick}>
      {label}
    </button>
  );
}
