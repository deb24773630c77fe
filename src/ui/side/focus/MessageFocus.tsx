import type { ReactNode } from 'react';
import type { Journey } from '../../../engine/journeys.ts';
import { journeysOf } from '../../../engine/journeys.ts';
import type { EnvelopeId } from '../../../engine/network/envelope.ts';
import { findEnvelope } from '../../../engine/world.ts';
import type { Focus } from '../../../scenario/focus.ts';
import { transcriptLine } from '../../../text/tell/transcript.ts';
import { Facts } from '../../atoms/Facts.tsx';
import { StepLink } from '../../atoms/StepLink.tsx';
import { useAllTexts } from '../../texts/useTexts.ts';
import { ActionButtons } from '../ActionButtons.tsx';
import panel from '../Panel.module.css';
import { useRun, useWorld } from '../worldNow.ts';
import { CausesSection } from './causes/CausesSection.tsx';
import { viewsOf } from './protocolViews.ts';

/** A message: its fate by this step, the interventions on it, and its contents. */
export function MessageFocus({ focus }: { focus: Extract<Focus, { readonly kind: 'message' }> }) {
  const { id } = focus;
  const texts = useAllTexts().details;
  const { history } = useRun();
  const { Message: Contents } = viewsOf(history.setup.protocol);
  const journey = journeysOf(history).byId.get(id);
  if (!journey) return null;
  return (
    <>
      <Travel journey={journey}>
        <ActionButtons focus={focus} />
      </Travel>
      <CausesSection focus={focus} />
      <div className={panel.sub}>
        <h3 className={panel.heading}>{texts.fields}</h3>
        <Contents journey={journey} />
      </div>
    </>
  );
}

/** The state of a journey at this step, in a sentence and in figures; its later end is a link, not a statement. */
function Travel({ journey, children }: { journey: Journey; children: ReactNode }) {
  const texts = useAllTexts();
  const { history, cursor } = useRun();
  const world = useWorld();
  const { id, sentStep, endStep, endTick, fate, envelope } = journey;
  const { details } = texts;
  const isSent = sentStep < cursor.step;
  const hasEnded = endStep !== null && endStep < cursor.step;
  const now = isSent && !hasEnded ? (findEnvelope(world, id) ?? world.held.get(id) ?? envelope) : envelope;
  const end = { tick: hasEnded && endTick !== null ? endTick : now.arrivesTick, index: endStep, id };
  const underWay = now.held ? details.held : details.inFlight;
  const before = isSent ? underWay : details.notSentYet;
  const said = hasEnded ? transcriptLine(texts, history, endStep) : before;
  const sending = [details.sent, <When key="sent" tick={envelope.sentTick} index={sentStep} id={id} />] as const;
  if (history.of !== undefined) {
    // One replica knows one end of a message: when it sent it, or when it came.
    const arrival = [texts.diagram.outcomes[fate], <When key="end" {...end} />] as const;
    return (
      <>
        <p className={panel.small}>{fate === 'unseen' ? texts.diagram.outcomes.unseen : said}</p>
        <Facts facts={[fate === 'unseen' ? sending : arrival]} />
      </>
    );
  }
  const outcome = hasEnded ? texts.diagram.outcomes[fate] : details.arrives;
  return (
    <>
      <p className={panel.small}>{said}</p>
      {children}
      <Facts
        facts={[
          sending,
          ...(now.heldTick === null ? [] : [[details.heldUp, details.atTick(now.heldTick)] as const]),
          ...(now.copy === 0 ? [] : [[details.copy, now.copy] as const]),
          ...(now.held && !hasEnded ? [] : [[outcome, <When key="end" {...end} />] as const]),
        ]}
      />
    </>
  );
}

function When({ tick, index, id }: { tick: number; index: number | null; id: EnvelopeId }) {
  const texts = useAllTexts().details;
  return (
    <>
      <span>{texts.atTick(tick)}</span> {index !== null && <StepLink index={index} focus={{ kind: 'message', id }} />}
    </>
  );
}
