import { primaryOf } from '../../quorum.ts';
import type { Batch } from '../rules/messages.ts';
import { propose } from '../rules/normalCase.ts';
import { highWaterMark } from '../rules/replicaState.ts';
import type { Behaviour, Liar } from './behaviour.ts';
import { replicaStateOf } from './telling.ts';

/** As primary, gives what was executed another number (P15): the slot is used up, and nothing is executed twice (§4.1). */
export const proposesAgain: Behaviour = {
  id: 'proposesAgain',
  code: 'pa',
  who: 'replica',
  touches: 'primary',
  split: null,
  amount: null,
  act(liar, right) {
    const { out, place } = liar;
    const executed: number[] = [];
    right({
      out: {
        ...out,
        note(note) {
          out.note(note);
          if (note.kind === 'executed' && note.requests.some(({ fresh }) => fresh)) executed.push(note.sequence);
        },
      },
    });
    const { view, active } = replicaStateOf(liar);
    if (!active || primaryOf(view, place.cluster.replicas) !== place.self) return;
    for (const sequence of executed) proposeOnceMore(liar, replicaStateOf(liar).log.get(sequence)?.batch ?? []);
  },
};

function proposeOnceMore(liar: Liar, batch: Batch): void {
  const { place, out } = liar;
  const state = replicaStateOf(liar);
  const hasRoom = state.lastAssigned < highWaterMark(state, place.cluster.window);
  if (batch.length > 0 && hasRoom) propose(place, state, batch, out);
}
