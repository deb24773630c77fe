import type { History } from '../../../engine/history.ts';
import type { Journey } from '../../../engine/journeys.ts';
import { journeysOf } from '../../../engine/journeys.ts';
import { envelopeId } from '../../../engine/network/envelope.ts';
import type { InParts } from '../../../engine/parts.ts';
import type { Step } from '../../../engine/trace.ts';
import type { SayAction } from '../../../protocols/pbft/lies/say.ts';
import { runInParts } from '../../../protocols/run.ts';
import { insertAfter, stepOfIntervention } from '../../../store/moments.ts';
import type { Run } from '../../../store/run.ts';

/** The outcome of a message said by hand: the run is made as if it had been sent. */
export interface Heard {
  readonly history: History;
  /** The step in which it is said. */
  readonly said: Step;
  /** The journeys to each of the receivers, in the order of time. */
  readonly journeys: readonly Journey[];
}

/** The number of steps the run is made ahead. A message that takes longer is shown as on its way. */
const STEPS_AHEAD = 2000;

/** Returns null where the action has no effect. */
export function* heardByHand(run: Run, action: SayAction): InParts<Heard | null> {
  const { setup } = run.scenario;
  const { step } = run.cursor;
  const interventions = insertAfter(run, step, action);
  const added = interventions.find((candidate) => !setup.interventions.includes(candidate));
  const history = yield* runInParts({ ...setup, interventions }, step + STEPS_AHEAD);
  const said = added && history.steps[(stepOfIntervention(history, added) ?? 0) - 1];
  if (!said || said.node === null) return null;
  const { byId } = yield* journeysOf.inParts(history);
  const journeys = said.sent.flatMap((envelope) => byId.get(envelopeId(envelope, setup.cluster.replicas)) ?? []);
  const endOf = ({ endStep }: Journey): number => endStep ?? Number.POSITIVE_INFINITY;
  return { history, said, journeys: journeys.toSorted((one, other) => endOf(one) - endOf(other)) };
}

/** Returns true if the receiver handles it; otherwise its route ended before, or has not ended yet. */
export function isHandled({ fate, endStep }: Journey): boolean {
  return endStep !== null && (fate === 'delivered' || fate === 'missed');
}
