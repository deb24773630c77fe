import type { BehaviourWords } from '../waysToLie.ts';

/** The one sentence that says what a way to lie is, for this liar with this number: `{slot|slots}` goes by it. */
export function lieSentence({ begins }: BehaviourWords, node: string, amount: string): string {
  return begins
    .replaceAll(/\{([^{}|]+)\|([^{}|]+)\}/g, amount === '1' ? '$1' : '$2')
    .replaceAll('{node}', node)
    .replaceAll('{amount}', amount);
}
