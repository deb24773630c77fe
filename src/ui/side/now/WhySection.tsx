import { useEffect, useState } from 'react';
import type { Step } from '../../../engine/trace.ts';
import { toldAt } from '../../../protocols/explain/stops.ts';
import { tallyAfterVote } from '../../../protocols/pbft/explain/counts.ts';
import type { CountedNote } from '../../../protocols/pbft/notes.ts';
import { useAppState } from '../../../store/store.ts';
import { captionOf } from '../../../text/tell/caption.ts';
import type { NarratedEvidence } from '../../../text/tell/evidenceText.ts';
import { narrate } from '../../../text/tell/narrate.ts';
import controls from '../../atoms/controls.module.css';
import { lazyPart } from '../../atoms/Lazy.tsx';
import { useCaptionRoom } from '../../shell/useCaptionRoom.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import panel from '../Panel.module.css';
import { useRun } from '../worldNow.ts';
import { EvidenceList } from './EvidenceList.tsx';
import styles from './WhySection.module.css';

// With it come all rules as texts, and once more to be run.
const StepCode = lazyPart(() => import('./StepCode.tsx').then(({ StepCode }) => StepCode), { needsSentences: true });

/** The id of the element that the key for the explanation focuses. */
const WHY_ID = 'why';

/** All that happened, where the caption has no room for it; the rule that allowed the step, the reason for the rule, and the evidence that made the step possible. */
export function WhySection() {
  const texts = useAllTexts();
  const { history, cursor } = useRun();
  const room = useCaptionRoom();
  const [hasCode, setHasCode] = useState(false);
  const isWanted = useAppState(({ sidePanel }) => sidePanel === 'why');
  // A reader who asked for the reason before this part had come is taken to it now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it has come
  useEffect(() => {
    if (isWanted) document.getElementById(WHY_ID)?.focus();
  }, []);
  const told = toldAt(history, cursor.step);
  const step = history.steps[told - 1];
  if (!step) return null;
  const { sentence, rule, why, evidence } = narrate(texts, history, told - 1);
  const isWhole = captionOf(texts, history, told - 1, room) === sentence;
  const { details } = texts;
  return (
    <section className={panel.section}>
      <div className={styles.head}>
        <h2 id={WHY_ID} tabIndex={-1} className={panel.heading}>
          {details.why}
        </h2>
        {rule && rule.section !== null && (
          <span className={styles.source}>
            <span className="visuallyHidden">{details.paper}</span> <span>{rule.section}</span>
          </span>
        )}
      </div>
      {!isWhole && <p className={panel.text}>{sentence}</p>}
      <p className={panel.text}>{why}</p>
      {(evidence.length > 0 || votesMissing(step) > 0) && (
        <EvidenceList items={inOrder(evidence)} missing={votesMissing(step)} name={details.evidence} />
      )}
      <button
        type="button"
        className={`${controls.button} ${styles.code}`}
        aria-expanded={hasCode}
        onClick={() => setHasCode(!hasCode)}
      >
        {hasCode ? details.code.hide : details.code.show}
      </button>
      {hasCode && <StepCode index={told - 1} />}
    </section>
  );
}

/** In the order in which it arrived, as in the ring; what has no step comes last. */
function inOrder(evidence: readonly NarratedEvidence[]): NarratedEvidence[] {
  const stepOf = ({ step }: NarratedEvidence): number => step ?? Number.MAX_SAFE_INTEGER;
  return evidence.toSorted((one, other) => stepOf(one) - stepOf(other));
}

/** Returns the number of votes, of the kind counted in this step, that its gate still lacks. */
function votesMissing(step: Step): number {
  const counted = step.notes.find((note): note is CountedNote => note.kind === 'counted');
  if (!counted) return 0;
  const { have, need } = tallyAfterVote(counted);
  return Math.max(0, need - have);
}
