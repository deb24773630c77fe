import type { Behaviour, Liar, Said } from './behaviour.ts';

/** How many old messages it says again each time something reaches it. */
const AT_A_TIME = 3;

/**
 * Says again what was said before, by itself or by others: each message once more to every replica, the oldest first
 * (B12, P17). The signatures are true; what is old has no effect.
 */
export const replaysOldMessages: Behaviour = {
  id: 'replaysOldMessages',
  code: 'ro',
  who: 'replica',
  touches: 'network',
  split: null,
  amount: { least: 1, most: 1000, usual: 60 },
  act(liar, right) {
    replay(liar);
    right();
  },
};

function replay(liar: Liar): void {
  const { memory, amount } = liar;
  const done = Number(memory.get('done') ?? 0);
  const until = Math.min(done + AT_A_TIME, amount);
  if (done >= until) return;
  const old = liar.everythingSaid().slice(done, until);
  for (const said of old) sayAgain(liar, said);
  memory.set('done', done + old.length);
}

function sayAgain({ place, out }: Liar, { from, message }: Said): void {
  for (let to = 0; to < place.cluster.replicas; to++) {
    if (to === from || to === place.self) continue;
    if (from === place.self) out.send(to, message);
    else out.sendAs(from, to, message);
  }
}
