import type { Behaviour } from './behaviour.ts';

/** Does not hear one client, and serves the others (P13): timers run for the oldest request, so it is found out. */
export const ignoresClient: Behaviour = {
  id: 'ignoresClient',
  code: 'ic',
  who: 'replica',
  touches: 'primary',
  split: null,
  amount: { least: 0, most: 1000, usual: 0 },
  act(liar, right) {
    const { input, amount } = liar;
    const isIgnored = input?.kind === 'message' && input.message.kind === 'request' && input.message.client === amount;
    if (!isIgnored) right();
  },
};
