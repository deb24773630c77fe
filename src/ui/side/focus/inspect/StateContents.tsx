import type { History } from '../../../../engine/history.ts';
import type { Journey } from '../../../../engine/journeys.ts';
import type { PbftNote } from '../../../../protocols/pbft/notes.ts';
import type { FetchState, StateCopy } from '../../../../protocols/pbft/rules/messages.ts';
import { digestOfService } from '../../../../protocols/pbft/rules/service.ts';
import type { FetchStartedNote, StateInstalledNote } from '../../../../protocols/pbft/transferNotes.ts';
import { nodeLabel, nodeLabels } from '../../../../text/names.ts';
import { DigestDetails } from '../../../atoms/DigestDetails.tsx';
import { Facts } from '../../../atoms/Facts.tsx';
import { StepLink } from '../../../atoms/StepLink.tsx';
import { useAllTexts } from '../../../texts/useTexts.ts';
import panel from '../../Panel.module.css';
import { useRun } from '../../worldNow.ts';
import styles from './Inspect.module.css';
import { CheckpointProof } from './ViewChangeContents.tsx';

/** State transfer (§4.3, §4.4): who is asked for which state, and who vouches for its digest. */
export function FetchContents({ message, journey }: { message: FetchState; journey: Journey }) {
  const { inspect, words } = useAllTexts();
  const { history } = useRun();
  const { cluster } = history.setup;
  const started = noteIn<FetchStartedNote>(history, journey.sentStep, 'fetchStarted');
  return (
    <>
      <Facts
        facts={[
          [inspect.stateAfter, message.sequence],
          [inspect.asked, nodeLabel(cluster, journey.envelope.to)],
          ...(started
            ? [
                [inspect.certifiedBy, words.list(nodeLabels(cluster, started.voters))] as const,
                [inspect.why, inspect.fetchReasons[started.why]] as const,
              ]
            : []),
        ]}
      />
      <DigestDetails digest={message.digest} />
    </>
  );
}

/** A state, what proves it, and what the receiver skipped by taking it over. */
export function StateContents({ message, journey }: { message: StateCopy; journey: Journey }) {
  const { inspect, details } = useAllTexts();
  const { history, cursor } = useRun();
  const { sequence, service, proof, replica } = message;
  const { endStep } = journey;
  const hasArrived = endStep !== null && endStep < cursor.step;
  const installed = hasArrived ? noteIn<StateInstalledNote>(history, endStep, 'stateInstalled') : null;
  return (
    <>
      <Facts
        facts={[
          [inspect.stateAfter, sequence],
          ...(installed ? [[inspect.skipped, inspect.slotsFromTo(installed.before + 1, sequence)] as const] : []),
          ...(installed && endStep !== null
            ? [[inspect.takenOver, <StepLink key="installed" index={endStep} />] as const]
            : []),
        ]}
      />
      <DigestDetails digest={digestOfService(service)} />
      <h3 className={`${panel.heading} ${styles.heading}`}>{inspect.stateProof}</h3>
      {proof.length === 0 && <p className={`${panel.small} ${panel.muted}`}>{inspect.stateWithoutProof}</p>}
      {proof.length > 0 && <CheckpointProof sequence={sequence} proof={proof} holder={replica} />}
      <h3 className={`${panel.heading} ${styles.heading}`}>{details.store}</h3>
      {service.values.size === 0 && <p className={`${panel.small} ${panel.muted}`}>{details.storeEmpty}</p>}
      <Facts facts={[...service.values]} isCode />
    </>
  );
}

function noteIn<Found extends PbftNote>(history: History, step: number, kind: Found['kind']): Found | null {
  const notes = (history.steps[step]?.notes ?? []) as readonly PbftNote[];
  return (notes.find((note) => note.kind === kind) as Found | undefined) ?? null;
}
