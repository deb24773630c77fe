import type { History } from '../../../engine/history.ts';
import type { StepIndex } from '../../../engine/numbers.ts';
import { whenDecided } from '../../../protocols/pbft/explain/decisions.ts';
import { evidenceOfNote } from '../../../protocols/pbft/explain/evidenceOfNote.ts';
import type { PbftNote } from '../../../protocols/pbft/notes.ts';
import { decisionOf } from '../../../scenario/causes.ts';
import type { Focus } from '../../../scenario/focus.ts';
import type { NarratedEvidence } from '../../../text/tell/evidenceText.ts';
import { narratedEvidence } from '../../../text/tell/evidenceText.ts';
import type { Texts } from '../../../text/texts.ts';
import { Facts } from '../../atoms/Facts.tsx';
import { StepLink } from '../../atoms/StepLink.tsx';
import { useAllTexts } from '../../texts/useTexts.ts';
import { EvidenceList } from '../now/EvidenceList.tsx';
import panel from '../Panel.module.css';
import { useRun } from '../worldNow.ts';
import { WaitsFor } from './WaitsFor.tsx';

type Gate = Extract<Focus, { readonly kind: 'gate' }>;

/** A decision: when it was taken, and the messages that it rests on. */
export function GateFocus({ gate }: { gate: Gate }) {
  const texts = useAllTexts();
  const { details } = texts;
  const { history, cursor } = useRun();
  const index = whenDecided(history, gate.node, decisionOf(gate), cursor.step - 1);
  const place: readonly (readonly [string, number])[] =
    gate.gate === 'accepted'
      ? [[details.timestamp, gate.sequence]]
      : [
          [details.view, gate.view],
          [details.sequence, gate.sequence],
        ];
  return (
    <>
      <Facts
        facts={[
          ...place,
          ...(index === null ? [] : [[details.reachedAt, <StepLink key="reached" index={index} />] as const]),
        ]}
      />
      {index === null ? (
        <>
          <p className={panel.small}>{details.notReached}</p>
          <WaitsFor node={gate.node} />
        </>
      ) : (
        <div className={panel.sub}>
          <h3 className={panel.heading}>{details.certificate}</h3>
          <EvidenceList items={certificateOf(texts, history, index, gate)} />
        </div>
      )}
    </>
  );
}

/** Returns the evidence that opened this gate, leaving out the other gates that the step passed. */
function certificateOf(texts: Texts, history: History, stepIndex: StepIndex, gate: Gate): NarratedEvidence[] {
  const step = history.steps[stepIndex];
  if (!step) return [];
  const about = gate.gate === 'accepted' ? 'timestamp' : gate.gate === 'enteredView' ? 'view' : 'sequence';
  const wanted = gate.gate === 'enteredView' ? gate.view : gate.sequence;
  const note = (step.notes as readonly PbftNote[]).find(
    (candidate) => candidate.kind === gate.gate && new Map(Object.entries(candidate)).get(about) === wanted,
  );
  if (!note) return [];
  return evidenceOfNote({ history, stepIndex, step, node: gate.node }, note).map((item) =>
    narratedEvidence(texts, item, history.setup.cluster),
  );
}
