import type { SlotChoice } from '../notes.ts';
import { confirmedChoice } from '../rules/newViewCheck.ts';
import type { BrokenRule } from './brokenRule.ts';

/**
 * A backup that gets a NEW-VIEW computes O once more, and compares (§4.4). Broken: it takes over whatever is proposed.
 */
export const newViewBelieved = {
  id: 'E8',
  number: 8,
  override: {
    confirmedChoice(newView, computed) {
      const choices = newView.proposals.map(({ sequence, digest }): SlotChoice => {
        return { sequence, digest, certifiedView: null, competing: [], isContradictory: false };
      });
      const maxSequence = choices.at(-1)?.sequence ?? computed.checkpoint.sequence;
      return confirmedChoice(newView, { ...computed, choices, maxSequence });
    },
  },
} as const satisfies BrokenRule;
