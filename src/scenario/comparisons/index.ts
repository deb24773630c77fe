import type { Action, PlannedIntervention } from '../../engine/interventions/index.ts';
import type { BehaviourId } from '../../protocols/pbft/lies/index.ts';
import type { Comparison } from './comparison.ts';
import { ask, crash, demoRun, pbftRun } from './comparison.ts';

const request = ask(0, 'warTime=8888');

function at(tick: number, action: Action): PlannedIntervention {
  return { at: { tick, after: 0 }, action };
}

/** Makes a node lie in the PBFT run: an act that takes a liar there, while in the demo anybody can type an address. */
function lie(node: number, behaviour: BehaviourId, letter = 'a'): PlannedIntervention {
  return at(0, { kind: 'misbehave', node, behaviour, groups: letter.repeat(6), amount: 0 });
}

const others = [1, 2, 3].map((replica) => crash(0, replica));

/**
 * One comparison for each mistake of the program that a schedule can show. D11 (a table shared by threads), D16 and D17
 * (variants of the program) have none: no order of messages tells them apart.
 */
export const comparisons = {
  D1: {
    demo: demoRun({ step: 12, plan: [request] }),
    pbft: pbftRun({ step: 9, plan: [request] }),
  },
  D2: {
    demo: demoRun({ step: 64, plan: [request, ask(4000, 'warTime=1234')] }),
    pbft: pbftRun({ step: 36, plan: [request, ask(4000, 'warTime=1234')] }),
  },
  D3: {
    demo: demoRun({
      step: 12,
      clients: 2,
      plan: [ask(0, 'warTime=attack'), ask(0, '1113/req?warTime=retreat', 1)],
    }),
    pbft: pbftRun({ step: 60, clients: 2, plan: [ask(0, 'warTime=attack'), ask(0, 'warTime=retreat', 1)] }),
  },
  D4: {
    demo: demoRun({
      step: 9,
      clients: 2,
      plan: [
        request,
        ask(0, '1112/prepare?warTime=attack&nodeId=Zed', 1),
        ask(0, '1112/prepare?warTime=attack&nodeId=Zed2', 1),
      ],
    }),
    pbft: pbftRun({ step: 13, clients: 2, plan: [lie(3, 'forgesSender'), request] }),
  },
  D5: {
    demo: demoRun({ step: 5, plan: [request, crash(60, 0)] }),
    pbft: pbftRun({ step: 60, plan: [request, crash(20, 0)] }),
  },
  D6: {
    demo: demoRun({ step: 4, plan: [request, at(20, { kind: 'duplicate', message: 'R0.1.c0.0' })] }),
    pbft: pbftRun({ step: 4, plan: [request, at(20, { kind: 'duplicate', message: 'R0.1.c0.0' })] }),
  },
  D7: {
    demo: demoRun({ step: 5, clients: 2, plan: [request, ask(60, '1111/commit?warTime=9999', 1)] }),
    pbft: pbftRun({ step: 13, clients: 2, plan: [lie(3, 'votesForAnother', 'b'), request] }),
  },
  D8: {
    demo: demoRun({ step: 5, clients: 2, plan: [request, ask(60, '1111/commit?warTime=8888', 1)] }),
    pbft: pbftRun({ step: 13, clients: 2, plan: [lie(3, 'votesBeforeTime'), request] }),
  },
  D9: {
    demo: demoRun({ step: 13, plan: [request] }),
    pbft: pbftRun({ step: 28, plan: [request] }),
  },
  D10: {
    demo: demoRun({ step: 5, clients: 2, plan: [request, ask(60, 'warTime=1234', 1)] }),
    pbft: pbftRun({ step: 58, clients: 2, plan: [request, ask(60, 'warTime=1234', 1)] }),
  },
  D12: {
    demo: demoRun({ step: 147, plan: [request, ask(4000, 'warTime=1234')] }),
    pbft: pbftRun({ step: 60, plan: [request, ask(4000, 'warTime=1234')] }),
  },
  D13: {
    demo: demoRun({ step: 8, plan: [at(0, { kind: 'cutOff', replica: 3 }), request] }),
    pbft: pbftRun({ step: 17, plan: [at(0, { kind: 'cutOff', replica: 3 }), request] }),
  },
  D14: {
    demo: demoRun({ step: 9, clients: 2, plan: [...others, request, ask(60, '1111/commit?warTime=8888', 1)] }),
    pbft: pbftRun({ step: 7, clients: 2, plan: [lie(0, 'repliesFalsely'), ...others, request] }),
  },
  D15: {
    demo: demoRun({ step: 4, plan: [request, at(100, { kind: 'drop', message: 'P0.1.1.0' })] }),
    pbft: pbftRun({ step: 28, plan: [request, at(100, { kind: 'drop', message: 'P0.1.1.0' })] }),
  },
} as const satisfies Readonly<Record<string, Comparison>>;

export type ComparisonId = keyof typeof comparisons;

export function comparisonOf(id: ComparisonId): Comparison {
  return comparisons[id];
}
