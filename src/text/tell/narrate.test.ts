import { describe, expect, test } from 'vitest';
import type { History } from '../../engine/history.ts';
import type { Step } from '../../engine/trace.ts';
import { interventionKinds } from '../../protocols/interventions.ts';
import type { PbftNote, StatusReason } from '../../protocols/pbft/notes.ts';
import type { PbftMessage } from '../../protocols/pbft/rules/messages.ts';
import { runOf } from '../../protocols/run.ts';
import { scenarios } from '../../scenario/builtIn/index.ts';
import { adversary } from '../../search/adversary.ts';
import { changedStep } from '../../testing/engine/changedStep.ts';
import { seedsOf } from '../../testing/runs.ts';
import { faultsOfChinese, hasHan } from '../../testing/text/chinese.ts';
import { randomRichSetup, richSetups } from '../../testing/text/richSetups.ts';
import { en } from '../en/index.ts';
import type { Texts } from '../texts.ts';
import { zh } from '../zh/index.ts';
import type { Narration } from './narrate.ts';
import { narrate } from './narrate.ts';
import { byWeight } from './pbft/ruleOf.ts';
import { transcriptLine } from './transcript.ts';

const builtIn = Object.values(scenarios).map(({ setup }) => runOf(setup));
const rich = Object.values(richSetups).map((setup) => runOf(setup));
const random = seedsOf({ few: 20, many: 200 }).map((seed) => runOf(randomRichSetup(seed)));
const lying = seedsOf({ few: 8, many: 60 }).map((seed) =>
  runOf(adversary(seed, { replicas: 4, liars: 1 + (seed % 2) })),
);
const histories = [...builtIn, ...rich, ...random, ...lying];

/** Traces of missing values and of values that are no texts: no text may hold them. */
const leak = /undefined|NaN|\[object|\bnull\b(?! requests?\b)|\(\)|: \.| {2}|, ,|Infinity/;

/** All faults of the narration of one step, in any language. */
function faultsOf(texts: Texts, history: History, index: number): string[] {
  const narration = narrate(texts, history, index);
  const { sentence, rule, why, evidence } = narration;
  const { cause, notes } = history.steps[index] as Step;
  const faults = textsOf(narration).flatMap((text) => {
    if (text.trim() === '') return ['says nothing'];
    return leak.test(text) ? [`leaks: ${text}`] : [];
  });
  if (transcriptLine(texts, history, index) !== sentence) faults.push('the transcript says something else');
  if (evidence.some(({ step }) => step !== null && step > index)) faults.push('evidence of the future');
  const isRequest = cause.kind === 'intervention' && cause.intervention.action.kind === 'request' && notes.length > 0;
  // A liar may take a message in and do nothing.
  const isSilent = notes.length === 0 && lying.includes(history);
  const isOutside = isSilent || cause.kind === 'missed' || (cause.kind === 'intervention' && !isRequest);
  if ((rule === null) !== isOutside) faults.push(`rule ${rule?.id} for ${cause.kind}`);
  return [...faults, ...(texts === zh ? chineseFaults(history, narration) : englishFaults(sentence, why))];
}

function textsOf({ sentence, rule, why, evidence }: Narration): string[] {
  return [sentence, why, ...(rule ? [rule.name] : []), ...evidence.map(({ text }) => text)];
}

function englishFaults(sentence: string, why: string): string[] {
  const isTold = /^[A-Z].*\.$/.test(sentence) && /^[A-Z0-9].*\.$/.test(why);
  return isTold && !hasHan(sentence + why) ? [] : [`no English sentence: ${sentence} | ${why}`];
}

function chineseFaults(history: History, narration: Narration): string[] {
  const { sentence, why } = narration;
  const operations = operationsOf(history);
  const faults = textsOf(narration).flatMap((text) => faultsOfChinese(without(text, operations)));
  const isTold = [sentence, why].every((text) => hasHan(text) && text.endsWith('。'));
  return isTold ? faults : [...faults, `no Chinese sentence: ${sentence} | ${why}`];
}

describe('every step of the built-in scenarios, of random runs, and of some with liars', () => {
  const languagesOfLab: readonly (readonly [string, Texts])[] = [
    ['English', en],
    ['Chinese', zh],
  ];

  test.each(languagesOfLab)('has a sentence and a reason in %s', (_language, texts) => {
    const faults = histories.flatMap((history, run) =>
      history.steps.flatMap((_, index) =>
        faultsOf(texts, history, index).map((fault) => `run ${run}, step ${index + 1}: ${fault}`),
      ),
    );
    expect(faults).toEqual([]);
  });

  test('shows all there is to tell: every note, every cause, every intervention with and without effect', () => {
    // The runs of the Go demo have their own test.
    const runs = histories.filter(({ setup }) => setup.protocol === 'pbft');
    const steps = runs.flatMap((history) => history.steps);
    const notes = new Set(steps.flatMap((step) => step.notes.map(({ kind }) => kind)));
    expect([...notes].sort()).toEqual(byWeight.toSorted());
    const causes = new Set(steps.map(({ cause }) => (cause.kind === 'missed' ? `missed ${cause.why}` : cause.kind)));
    expect([...causes].sort()).toEqual([
      'connected',
      'delivered',
      'intervention',
      'missed crashed',
      'missed cut',
      'timeout',
    ]);
    const done = steps.flatMap(({ cause }) =>
      cause.kind === 'intervention' && !cause.noEffect ? [cause.intervention.action.kind] : [],
    );
    expect([...new Set(done)].sort()).toEqual(Object.keys(interventionKinds).sort());
    const inVain = steps.flatMap(({ cause }) =>
      cause.kind === 'intervention' && cause.noEffect ? [cause.noEffect] : [],
    );
    expect(new Set(inVain).size).toBeGreaterThan(1);
  });
});

describe('every kind of note', () => {
  const steps = histories.flatMap((history) => history.steps.map((step, index) => ({ history, step, index })));

  /** True where a kind of note makes a difference to a narration. */
  function hasItsWords(kind: PbftNote['kind'], texts: Texts): boolean {
    return steps.some(({ history, step, index }) => {
      if (!step.notes.some((note) => note.kind === kind)) return false;
      const without = changedStep(step, { notes: step.notes.filter((note) => note.kind !== kind) });
      const poorer = { ...history, steps: history.steps.with(index, without) };
      return transcriptLine(texts, history, index) !== transcriptLine(texts, poorer, index);
    });
  }

  // A timer that stops is not narrated: the picture shows it.
  test.each(byWeight.filter((kind) => kind !== 'timerCancelled'))('is told: %s', (kind) => {
    for (const texts of [en, zh]) expect(hasItsWords(kind, texts)).toBe(true);
  });
});

describe('a STATUS', () => {
  const steps = histories.flatMap((history) => history.steps.map((step, index) => ({ history, step, index })));
  const reasons = Object.keys(en.transfers.statusSent) as StatusReason[];

  test.each(reasons)('is told with its reason: %s', (why) => {
    const found = steps.find(({ step }) =>
      (step.notes as readonly PbftNote[]).some((note) => note.kind === 'statusSent' && note.why === why),
    );
    if (!found) throw new Error(`nobody sends a STATUS because of ${why}`);
    expect(transcriptLine(en, found.history, found.index)).toMatch(/ sends STATUS[ :,]/);
    expect(transcriptLine(zh, found.history, found.index)).toMatch(/发送进度消息/);
  });

  test('comes after what the transport says', () => {
    const history = runOf(richSetups.inTheDark);
    const told = history.steps.findIndex(({ cause, node }) => cause.kind === 'connected' && node === 3);
    expect(transcriptLine(en, history, told)).toBe(
      'The transport tells R3 that R0, R1 and R2 can be reached again. R3 sends STATUS: it is in view 0 and has executed nothing.',
    );
    expect(narrate(en, history, told)).toMatchObject({
      rule: { id: '1.11', name: 'telling those who can be reached again' },
      evidence: [{ text: 'connected again' }],
    });
    expect(transcriptLine(zh, history, told)).toMatch(/^传输层告诉 R3，R0、R1 和 R2 又可以连通了。R3 发送进度消息/);
  });
});

const knownOperations = new WeakMap<History, readonly string[]>();

/** Operations and results are what the client wrote, in whatever language. */
function operationsOf(history: History): readonly string[] {
  const remembered = knownOperations.get(history);
  if (remembered) return remembered;
  const operations = findOperations(history);
  knownOperations.set(history, operations);
  return operations;
}

function findOperations({ steps }: History): string[] {
  const texts = new Set<string>(['none', 'notANumber']);
  for (const { notes, sent } of steps) {
    for (const envelope of sent) {
      const message = envelope.message as PbftMessage;
      if (message.kind === 'request') texts.add(message.operation);
      if (message.kind === 'prePrepare') for (const { operation } of message.batch) texts.add(operation);
      if (message.kind === 'reply') texts.add(message.result);
    }
    for (const note of notes as readonly PbftNote[]) {
      if ('operation' in note) texts.add(note.operation);
      if ('result' in note) texts.add(note.result);
      if (note.kind === 'executed' || note.kind === 'executedTentatively')
        for (const { result, operation } of note.requests) texts.add(result).add(operation);
    }
  }
  return [...texts].toSorted((a, b) => b.length - a.length);
}

function without(text: string, operations: readonly string[]): string {
  const bare = text.replaceAll(/\b[0-9a-f]{8}\b/g, '0');
  return operations.reduce(
    (rest, operation) => (/^[a-z]/.test(operation) ? rest.replaceAll(operation, 'x') : rest),
    bare,
  );
}

describe('the sentences of the figure', () => {
  const figure = runOf(scenarios.figure.setup);

  test('say who prepared, how many messages it took, whose, and what is sent', () => {
    const { sentence, rule } = narrate(en, figure, 9);
    expect(sentence).toBe(
      'R2 is prepared for slot 1, 3 of 3: R0’s PRE-PREPARE and the PREPAREs of R1 and itself. It sends COMMIT.',
    );
    expect(rule).toEqual({ id: 'PR3', name: 'prepared', section: '§4.2' });
  });

  test('say the same in Chinese', () => {
    expect(narrate(zh, figure, 9).sentence).toBe(
      'R2 对槽位 1 达到「已准备」，票数 3/3：R0 的预准备，加上 R1 和自己的准备。它发送提交。',
    );
  });

  test('point at the steps of the evidence, and name the messages', () => {
    expect(narrate(en, figure, 9).evidence).toEqual([
      { text: 'PRE-PREPARE from R0', step: 5, messageId: 'PP0.1.0.2', message: 'prePrepare', isOwn: false },
      { text: 'PREPARE from R1', step: 9, messageId: 'P0.1.1.2', message: 'prepare', isOwn: false },
      { text: 'PREPARE, its own', step: 5, messageId: null, message: 'prepare', isOwn: true },
    ]);
  });
});

test('a step that does not exist is a mistake of the caller', () => {
  expect(() => narrate(en, runOf(scenarios.figure.setup), 24)).toThrow('no step 25');
});
