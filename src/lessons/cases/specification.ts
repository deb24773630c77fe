import { ask, at, lies } from '../../protocols/pbft/broken/experiments/plan.ts';
import { oneLeads } from '../../protocols/pbft/broken/oneLeads.ts';
import { primaryPrepares } from '../../protocols/pbft/broken/primaryPrepares.ts';
import type { RulesBroken } from '../../protocols/pbft/broken/rulesBroken.ts';
import { NO_RULE_BROKEN } from '../../protocols/pbft/broken/rulesBroken.ts';
import { calm } from '../run.ts';
import type { Case } from './case.ts';

/** R0 asks for views twice, when R2 and R3 have executed. */
function asksForView(tick: number, amount: number) {
  return at(tick, { kind: 'misbehave', node: 0, behaviour: 'changesView', groups: 'aaaaaa', amount });
}

/** One liar uses both mistakes: it votes for its own proposal, and asks for views in more messages than one. */
function run(rules: RulesBroken) {
  return calm({
    cluster: { clients: 2, ...rules },
    untilTick: 4000,
    plan: [
      lies(0, 'preparesAsPrimary'),
      lies(0, 'equivocates', 'xaccxx'),
      ask(0, 0, 'put x 1'),
      asksForView(170, 1),
      at(180, { kind: 'behave', node: 0, behaviour: 'changesView' }),
      asksForView(190, 2),
    ],
  });
}

/** A formal specification that was published with a primary that prepares, and with messages for senders (§4.2, §4.4). */
export const specification: Case = {
  id: 'specification',
  run: {
    scenario: run({ brokenRule: primaryPrepares.number, secondBrokenRule: oneLeads.number }),
    place: { monitor: 'M2' },
    claims: [
      { kind: 'happens', place: { note: { kind: 'viewChangeStarted', why: 'joined', joined: [0, 0] } } },
      { kind: 'monitor', monitor: 'M1', broken: true },
    ],
  },
  kept: {
    scenario: run(NO_RULE_BROKEN),
    place: { note: { kind: 'accepted' } },
    claims: [{ kind: 'monitor', monitor: 'any', broken: false }, { kind: 'answered' }],
  },
  keptBy: 'rule',
  source: { name: 'pbft-tlaplus', url: 'https://github.com/heidihoward/pbft-tlaplus' },
  when: { year: 2024, month: null },
  rules: [3, 12],
  section: '§4.4',
  likeness: 'alike',
};
