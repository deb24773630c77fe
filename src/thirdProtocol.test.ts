import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Message, Note, Protocol, Vocabulary } from './engine/protocol.ts';
import { defaultCluster, defaultConditions } from './protocols/defaults.ts';
import { livenessAt } from './protocols/explain/liveness.ts';
import { milestonesOf } from './protocols/explain/milestones.ts';
import { protocols } from './protocols/index.ts';
import type { ProtocolKit } from './protocols/kit.ts';
import { runOf } from './protocols/run.ts';
import { scenarioFromFile, scenarioToFile } from './scenario/file/file.ts';
import { decodeScenario, encodeScenario } from './scenario/link/link.ts';
import { checkSetup } from './scenario/validity.ts';
import { allArrows, layOut } from './testing/diagram/testRuns.ts';
import { en } from './text/en/index.ts';
import { transcript } from './text/tell/transcript.ts';
import { zh } from './text/zh/index.ts';

/**
 * A protocol that this house has never seen needs its folder, which is the kit below, and one line in the registry,
 * which `beforeAll` stands for. It is run, linked, told and drawn like the others.
 */

interface Value extends Message {
  readonly kind: 'ask' | 'echo' | 'answer';
  readonly value: string;
}

interface EchoState {
  /** The nodes that echoed, by value. */
  readonly echoes: Record<string, number[]>;
  asked: number;
}

interface EchoVocabulary extends Vocabulary {
  readonly message: Value;
  readonly state: EchoState;
  readonly note: Note & { readonly value: string };
}

/** The node that is asked echoes the value to all; more than half of them make an answer. */
const echo: Protocol<EchoVocabulary> = {
  id: 'echo',
  letters: { ask: 'A', echo: 'E', answer: 'W' },
  parts: { views: false, log: false, lies: false },
  settings: ['replicas', 'clients'],
  asks: 'operation',
  isOperation: (text) => text.length > 0,
  createState: () => ({ echoes: {}, asked: 0 }),
  copyState: ({ echoes, asked }) => ({ echoes: structuredClone(echoes), asked }),
  restartState: (place) => echo.createState(place),
  label: () => ({ major: 0, minor: 0 }),
  step({ self, cluster }, state, input, out) {
    if (input.kind === 'operation') {
      state.asked++;
      out.note({ kind: 'asked', value: input.operation });
      out.send(0, { kind: 'ask', value: input.operation });
    }
    if (input.kind !== 'message') return;
    const { kind, value } = input.message;
    if (kind === 'answer') return out.note({ kind: 'heard', value });
    state.echoes[value] ??= [];
    const echoes = state.echoes[value];
    if (!echoes.includes(self)) {
      echoes.push(self);
      out.note({ kind: 'echoed', value });
      out.multicast({ kind: 'echo', value });
    }
    if (kind === 'echo' && !echoes.includes(input.from)) echoes.push(input.from);
    if (echoes.length === Math.floor(cluster.replicas / 2) + 1) out.send(cluster.replicas, { kind: 'answer', value });
  },
};

const kit: ProtocolKit = {
  protocol: echo as Protocol,
  monitors: [],
  lies: null,
  interventions: {},
  milestones: {
    isMilestone: ({ notes }) => notes.some((note) => note.kind === 'heard'),
    createMarker: () => () => [],
  },
};

const registry: Record<string, ProtocolKit> = protocols;
beforeAll(() => {
  registry.echo = kit;
});
afterAll(() => {
  delete registry.echo;
});

const setup = {
  protocol: 'echo',
  cluster: defaultCluster,
  seed: 7,
  conditions: defaultConditions,
  untilTick: 5000,
  interventions: [{ at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: 'put x 1' } }],
} as const;

test('it is run: everybody echoes once, and the client hears of it', () => {
  const { steps, end } = runOf(setup);
  expect(end).toBe('quiet');
  const said = steps.flatMap(({ notes }) => notes.map(({ kind }) => kind));
  expect(said.filter((kind) => kind === 'echoed')).toHaveLength(4);
  expect(said).toContain('heard');
  expect(milestonesOf(runOf(setup)).length).toBeGreaterThan(1);
  expect(livenessAt(runOf(setup), steps.length).state).toBe('done');
});

test('it is linked, and filed', () => {
  expect(checkSetup(setup)).toBeNull();
  const scenario = { base: 'clear', setup } as const;
  expect(decodeScenario(encodeScenario(scenario))).toMatchObject({ ok: true, scenario });
  expect(scenarioFromFile(scenarioToFile(scenario))).toMatchObject({ ok: true, scenario });
});

test('it is told, in both languages: its notes as they are, everything else in words', () => {
  const history = runOf(setup);
  expect(transcript(en, history)).toContain('R0: echoed (value put x 1).');
  expect(transcript(zh, history)).toContain('R0：echoed（value put x 1）。');
  for (const text of [transcript(en, history), transcript(zh, history)]) expect(text).not.toMatch(/undefined|NaN/);
});

test('it is drawn: a lane for each node, an arrow for each message', () => {
  const history = runOf(setup);
  const sent = history.steps.flatMap((step) => step.sent);
  expect(allArrows(layOut(history))).toHaveLength(sent.length);
});
