import type { SequenceNumber, ViewNumber } from '../../numbers.ts';
import type { Behaviour, Liar } from './behaviour.ts';
import { sendToOthers } from './rewriting.ts';

/**
 * Sends COMMIT as soon as a proposal reaches it, for that slot and for those to come (B3). It counts once prepared
 * (§4.2).
 */
export const votesBeforeTime: Behaviour = {
  id: 'votesBeforeTime',
  code: 'vb',
  who: 'replica',
  touches: 'votes',
  split: null,
  amount: { least: 0, most: 1000, usual: 19 },
  act(liar, right) {
    const { input } = liar;
    if (input?.kind === 'message' && input.message.kind === 'prePrepare') {
      const { view, sequence, digest } = input.message;
      for (let ahead = 0; ahead <= liar.amount; ahead++) commitOnce(liar, { view, sequence: sequence + ahead, digest });
    }
    right();
  },
};

function commitOnce(
  liar: Liar,
  slot: { readonly view: ViewNumber; readonly sequence: SequenceNumber; readonly digest: string },
): void {
  const name = `${slot.view} ${slot.sequence}`;
  if (liar.memory.has(name)) return;
  liar.memory.set(name, 1);
  sendToOthers(liar, { kind: 'commit', ...slot, replica: liar.place.self });
}
