// What is said by hand comes with the ways to lie.
import type { History } from '../../../engine/history.ts';
import type { Journey } from '../../../engine/journeys.ts';
import { journeysOf } from '../../../engine/journeys.ts';
import { envelopeId } from '../../../engine/network/envelope.ts';
import type { Step } from '../../../engine/trace.ts';
import type { SayAction } from '../../../protocols/pbft/lies/say.ts';
import { runOf } from '../../../protocols/run.ts';
import type { Run } from '../../../store/actions/runs.ts';
import { insertAfter, stepOfIntervention } from '../../../store/actions/runs.ts';

/** What would come of something that is said by hand: the run is made as if it had been said. */
export interface Heard {
  readonly history: History;
  /** The step in which it is said. */
  readonly said: Step;
  /** What becomes of it on its way to each of those who are told, in the order of time. */
  readonly journeys: readonly Journey[];
}

/** What takes longer to arrive is told as being on its way. */
const STEPS_AHEAD = 2000;

/** Null where it comes to nothing. */
export function heardByHand(run: Run, action: SayAction): Heard | null {
  const { setup } = run.scenario;
  const { step } = run.cursor;
  const interventions = insertAfter(run, step, action);
  const added = interventions.find((candidate) => !setup.interventions.includes(candidate));
  const history = runOf({ ...setup, interventions }, step + STEPS_AHEAD);
  const said = added && history.steps[(stepOfIntervention(history, added) ?? 0) - 1];
  if (!said || said.node === null) return null;
  const { byId } = journeysOf(history);
  const journeys = said.sent.flatMap((envelope) => byId.get(envelopeId(envelope, setup.cluster.replicas)) ?? []);
  const endOf = ({ endStep }: Journey): number => endStep ?? Number.POSITIVE_INFINITY;
  return { history, said, journeys: journeys.toSorted((one, other) => endOf(one) - endOf(other)) };
}

/** Whether the receiver handles it: else its way ended before, or has not ended yet. */
export function isHandled({ fate, endStep }: Journey): boolean {
  return endStep !== null && (fate === 'delivered' || fate === 'missed');
}
