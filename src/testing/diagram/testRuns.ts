import { drawnMessages } from '../../diagram/fold.ts';
import type { Orientation } from '../../diagram/layout/axes.ts';
import { createFrame } from '../../diagram/layout/frame.ts';
import { createLabelPlan } from '../../diagram/layout/labelPlan.ts';
import type { Labels } from '../../diagram/layout/labels.ts';
import type { Layout } from '../../diagram/layout/layout.ts';
import { createLayout } from '../../diagram/layout/layout.ts';
import { headWidth, logWidth } from '../../diagram/layout/margins.ts';
import { rulerRows } from '../../diagram/layout/ruler.ts';
import type { Window } from '../../diagram/layout/window.ts';
import type { ArrowMark } from '../../diagram/marks/arrow/layout.ts';
import { sceneOf } from '../../diagram/scene/scene.ts';
import type { DiagramTexts } from '../../diagram/texts.ts';
import type { History } from '../../engine/history.ts';
import type { Action } from '../../engine/interventions/index.ts';
import type { Setup } from '../../engine/setup.ts';
import { defaultCluster, defaultConditions } from '../../protocols/defaults.ts';
import { runOf } from '../../protocols/run.ts';
import { clear } from '../../scenario/builtIn/clear.ts';
import { scenarios } from '../../scenario/builtIn/index.ts';
import { testTexts } from './testTexts.ts';

/** Runs to lay out, and a way to lay them out without a browser. */

/** An intervention with its moment: tick, the number of that tick's steps before it, action. */
export type Deed = readonly [tick: number, after: number, action: Action];

/** One request at n = 4 over the usual network, with these interventions. */
export function runWith(deeds: readonly Deed[], changes: Partial<Setup> = {}): History {
  const interventions = deeds.map(([tick, after, action]) => ({ at: { tick, after }, action }));
  const base = { ...clear.setup, cluster: defaultCluster, conditions: defaultConditions, seed: 7 };
  return runOf({ ...base, ...changes, interventions: [...clear.setup.interventions, ...interventions] });
}

/** All messages take equally long: phases do not overlap. */
export const evenConditions = { latency: 40, jitter: 0, loss: 0, duplication: 0 } as const;

export const builtInRuns: readonly (readonly [string, History])[] = Object.values(scenarios).map(({ id, setup }) => {
  return [id, runOf(setup)] as const;
});

/** Everything that can be done to a message or a replica, in one run. */
export const troubledRun: History = runWith(
  [
    [60, 0, { kind: 'delay', message: 'PP0.1.0.3', ticks: 60 }],
    [130, 0, { kind: 'drop', message: 'P0.1.1.2' }],
    [130, 0, { kind: 'duplicate', message: 'P0.1.2.0' }],
    [190, 0, { kind: 'crash', replica: 2 }],
    [240, 0, { kind: 'cutOff', replica: 1 }],
    [260, 0, { kind: 'rejoin', replica: 1 }],
    [300, 0, { kind: 'restart', replica: 2, memory: 'lost' }],
  ],
  { conditions: { ...defaultConditions, loss: 5, duplication: 5 } },
);

/** Runs with trouble in views, checkpoints and transfers: one for each thing that the picture has a mark for. */

const crashed = (replica: number): Deed => [0, 0, { kind: 'crash', replica }];
const asked = (tick: number, operation: string, client = 0): Deed => [tick, 0, { kind: 'request', client, operation }];

/** The primary is down from the start: one view change. */
export const crashedPrimaryRun: History = runWith([crashed(0)]);

/** n = 7, and the next primary is down too: two view changes in a row. */
export const twoCrashedRun: History = runWith([crashed(0), crashed(1)], {
  cluster: { ...defaultCluster, replicas: 7 },
});

/** Neither half is a quorum; healed, all go on in a new view. */
export const healedRun: History = runWith([
  [300, 0, { kind: 'partition', groups: 'aabbx' }],
  asked(320, 'put x 2'),
  [2600, 0, { kind: 'heal' }],
]);

/** Nobody gets the first proposal, everybody the second; then the primary crashes: slot 1 becomes the null request. */
export const nullSlotRun: History = runWith(
  [
    asked(10, 'put y 2', 1),
    ...[1, 2, 3].map((to): Deed => [45, 0, { kind: 'drop', message: `PP0.1.0.${to}` }]),
    [200, 0, { kind: 'crash', replica: 0 }],
  ],
  { cluster: { ...defaultCluster, clients: 2 }, conditions: evenConditions },
);

/** K = 2, L = 4: checkpoints become stable, and windows move. */
export const checkpointRun: History = runWith(
  [1, 2, 3, 4, 5].map((value) => asked(value * 300, `put x ${value}`)),
  { cluster: { ...defaultCluster, checkpointInterval: 2, window: 4 } },
);

/** R3 is in the dark for longer than the window, and fetches the state. */
export const transferRun: History = runWith(
  [
    [0, 0, { kind: 'cutOff', replica: 3 }],
    ...[1, 2, 3, 4, 5].map((value) => asked(value * 250, `put x ${value}`)),
    [1600, 0, { kind: 'rejoin', replica: 3 }],
    ...[1, 2, 3, 4, 5].map((value) => asked(1450 + value * 250, `put y ${value}`)),
  ],
  { cluster: { ...defaultCluster, checkpointInterval: 2, window: 4 } },
);

/** All execute tentatively, and no COMMIT gets through before they leave the view. */
export const rolledBackRun: History = runWith(
  [
    [125, 0, { kind: 'partition', groups: 'abcdx' }],
    [900, 0, { kind: 'heal' }],
  ],
  { cluster: { ...defaultCluster, tentativeExecution: 1 }, conditions: evenConditions },
);

/** The network falls apart in the very step after a decision: all are prepared, and then each is alone. */
const partedAtGateRun: History = runWith([[121, 0, { kind: 'partition', groups: 'abcdx' }]], {
  conditions: evenConditions,
});

/** The primary says two things. */
const equivocatingRun: History = runWith([
  [0, 0, { kind: 'misbehave', node: 0, behaviour: 'equivocates', groups: 'xabbx', amount: 0 }],
]);

/** Votes in the name of others, and many of them; then the truth again. */
const forgingRun: History = runWith([
  [0, 0, { kind: 'misbehave', node: 3, behaviour: 'forgesSender', groups: 'xxxxx', amount: 0 }],
  [100, 0, { kind: 'misbehave', node: 3, behaviour: 'votesManyTimes', groups: 'xxxxx', amount: 2 }],
  [180, 0, { kind: 'behave', node: 3, behaviour: 'votesManyTimes' }],
  [220, 0, { kind: 'behave', node: 3, behaviour: 'forgesSender' }],
]);

/** R0 runs twice, and the first copy talks with R1, the second with R2 and R3. */
export const twinsRun: History = runWith([
  [0, 0, { kind: 'misbehave', node: 0, behaviour: 'runsTwice', groups: 'xabbc', amount: 0 }],
]);

export const lyingRuns: readonly (readonly [string, History])[] = [
  ['equivocation', equivocatingRun],
  ['forgery', forgingRun],
  ['twins', twinsRun],
];

export const viewRuns: readonly (readonly [string, History])[] = [
  ['crashed primary', crashedPrimaryRun],
  ['two crashed primaries', twoCrashedRun],
  ['healed', healedRun],
  ['null slot', nullSlotRun],
  ['checkpoints', checkpointRun],
  ['state transfer', transferRun],
  ['rolled back', rolledBackRun],
  ['parted at a gate', partedAtGateRun],
];

export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
}

/** The four reference sizes: the room of the diagram on a desktop, a projector, a phone and in an embed. */
export const papers: readonly Paper[] = [
  { width: 1080, height: 640, orientation: 'horizontal' },
  { width: 1280, height: 480, orientation: 'horizontal' },
  { width: 390, height: 420, orientation: 'vertical' },
  { width: 320, height: 240, orientation: 'vertical' },
];

export const desktop = papers[0] as Paper;

export function layOut(
  history: History,
  paper: Paper = desktop,
  texts: DiagramTexts = testTexts('en', history.setup.cluster),
  zoom = 1,
): Layout {
  const scene = sceneOf(history);
  const given = { ...paper, textScale: 1, isIdeographic: texts.crashed >= '\u2e80' };
  const margins = { headWidth: headWidth(scene, texts, given), logWidth: logWidth(scene, texts, given) };
  return createLayout(scene, createFrame(scene, { ...given, ...margins, zoom, rulerRows: rulerRows(scene) }));
}

/** All of time. */
export const always: Window = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

export function allArrows(layout: Layout): ArrowMark[] {
  return layout.arrows.within(always);
}

/** Every label there ever is without a focus. */
export function allLabels(layout: Layout, texts: DiagramTexts = testTexts('en', layout.scene)): Labels {
  const drawn = drawnMessages(layout.scene, null, false);
  return createLabelPlan(layout, { texts, focusIds: null, focusGates: new Set(), drawn }).within(always);
}
