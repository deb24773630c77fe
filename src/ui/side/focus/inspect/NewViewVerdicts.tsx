import { useMemo } from 'react';
import type { History } from '../../../../engine/history.ts';
import type { Journey } from '../../../../engine/journeys.ts';
import type { NodeId } from '../../../../engine/protocol.ts';
import type { Whereabouts } from '../../../../protocols/pbft/explain/whereabouts.ts';
import { createInstant } from '../../../../protocols/pbft/explain/whereabouts.ts';
import { nodeLabel } from '../../../../text/names.ts';
import { whereaboutsText } from '../../../../text/tell/pbft/waitingText.ts';
import { transcriptLine } from '../../../../text/tell/transcript.ts';
import type { Texts } from '../../../../text/texts.ts';
import { StepLink } from '../../../atoms/StepLink.tsx';
import { useAllTexts } from '../../../texts/useTexts.ts';
import panel from '../../Panel.module.css';
import { useRun, useWorld } from '../../worldNow.ts';
import { linkOfMissing } from '../missing.ts';
import styles from './Inspect.module.css';
import type { NewViewOutcome } from './newViewOutcomes.ts';
import { newViewOutcomes } from './newViewOutcomes.ts';

/** The same computation at every backup (§4.4): accepted in this step, refused for this reason, or not arrived. */
export function NewViewVerdicts({ journey }: { journey: Journey }) {
  const texts = useAllTexts().inspect;
  const { history, cursor } = useRun();
  const world = useWorld();
  const outcomes = useMemo(
    () => newViewOutcomes(createInstant(history, cursor.step, world), journey.envelope),
    [history, cursor.step, world, journey],
  );
  return (
    <>
      <h3 className={`${panel.heading} ${styles.heading}`}>{texts.atEachBackup}</h3>
      <ul>
        {outcomes.map((outcome) => (
          <li key={outcome.node} className={styles.verdict}>
            <Verdict outcome={outcome} from={journey.envelope.from} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Verdict({ outcome: { node, verdict }, from }: { outcome: NewViewOutcome; from: NodeId }) {
  const texts = useAllTexts();
  const { history } = useRun();
  const link = verdict.kind === 'accepted' ? null : linkOfMissing(history, verdict);
  return (
    <>
      <span>
        <b>{nodeLabel(history.setup.cluster, node)}</b>{' '}
        <span>
          {verdict.kind === 'accepted'
            ? texts.inspect.accepted
            : notAcceptedText(texts, history, { node, verdict }, from)}
        </span>
      </span>
      {verdict.kind === 'accepted' && <StepLink index={verdict.step} focus={{ kind: 'node', node }} />}
      {link && <StepLink index={link.index} focus={{ kind: 'message', id: link.id }} />}
    </>
  );
}

/** A refusal is shown with its reason, by the sentence of its step. */
function notAcceptedText(texts: Texts, history: History, { node, verdict }: Refused, from: NodeId): string {
  if (verdict.kind === 'ignored') return texts.inspect.refused(transcriptLine(texts, history, verdict.step));
  const missing = { message: 'newView', from, whereabouts: verdict } as const;
  return texts.inspect.notAccepted(whereaboutsText(texts, missing, node, history.setup.cluster));
}

interface Refused {
  readonly node: NodeId;
  readonly verdict: Whereabouts;
}
