import type { SlotChoice } from '../notes.ts';
import { confirmedChoice } from '../rules/newViewCheck.ts';
import type { BrokenRule } from './brokenRule.ts';
import { brokenSetup, lies, onlyR0Commits } from './plan.ts';

/**
 * A backup that gets a NEW-VIEW computes O once more, and compares (§4.4). Broken: it takes over whatever is proposed.
 *
 * The experiment: only R0 has committed A. R1, the next primary, lies: its NEW-VIEW proposes nothing, though the
 * VIEW-CHANGEs in V show A.
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
  experiment: {
    caughtBy: 'M11',
    setup: brokenSetup(8, {
      cluster: { batchSize: 2 },
      interventions: [lies(1, 'proposesWrongly', 'xxbbxx'), ...onlyR0Commits(6000)],
    }),
  },
} as const satisfies BrokenRule;
