import type { Step } from '../../../engine/trace.ts';
import { toldAt } from '../../../protocols/explain/stops.ts';
import { tallyAfterVote } from '../../../protocols/pbft/explain/counts.ts';
import type { CountedNote } from '../../../protocols/pbft/notes.ts';
import { narrate } from '../../../text/tell/narrate.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import panel from '../Panel.module.css';
import { useRun } from '../worldNow.ts';
import { EvidenceList } from './EvidenceList.tsx';
import styles from './WhySection.module.css';

/** The id of the element that the key for the explanation focuses. */
const WHY_ID = 'why';

/** The rule that allowed the step, the reason for the rule, and the evidence that made the step possible. */
export function WhySection() {
  const texts = useAllTexts();
  const { history, cursor } = useRun();
  const told = toldAt(history, cursor.step);
  const step = history.steps[told - 1];
  if (!step) return null;
  const { rule, why, evidence } = narrate(texts, history, told - 1);
  const { details } = texts;
  return (
    <section className={panel.section}>
      <div className={styles.head}>
        <h2 id={WHY_ID} tabIndex={-1} className={panel.heading}>
          {details.why}
        </h2>
        {rule && rule.section !== null && <span className={styles.source}>{details.paper(rule.section)}</span>}
      </div>
      {rule && (
        <p className={styles.rule}>
          <b className={styles.name}>{rule.name}</b>
        </p>
      )}
      <p className={panel.text}>{why}</p>
      {(evidence.length > 0 || votesMissing(step) > 0) && (
        <div className={panel.sub}>
          <h3 className={panel.heading}>{details.evidence}</h3>
          <EvidenceList items={evidence} missing={votesMissing(step)} />
        </div>
      )}
    </section>
  );
}

/** Returns the number of votes, of the kind counted in this step, that its gate still lacks. */
function votesMissing(step: Step): number {
  const counted = step.notes.find((note): note is CountedNote => note.kind === 'counted');
  if (!counted) return 0;
  const { have, need } = tallyAfterVote(counted);
  return Math.max(0, need - have);
}
