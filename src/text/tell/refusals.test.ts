import { describe, expect, test } from 'vitest';
import type { History } from '../../engine/history.ts';
import { changedEnvelope } from '../../engine/network/envelope.ts';
import type { Step } from '../../engine/trace.ts';
import type { IgnoredNote, IgnoredReason, PbftNote } from '../../protocols/pbft/notes.ts';
import type { PbftMessage, Reply } from '../../protocols/pbft/rules/messages.ts';
import { runOf } from '../../protocols/run.ts';
import { scenarios } from '../../scenario/builtIn/index.ts';
import { changedStep } from '../../testing/engine/changedStep.ts';
import { checkpointBy, replyBy, requestOf, statusBy, viewChangeBy } from '../../testing/pbft/paperMessages.ts';
import { faultsOfChinese } from '../../testing/text/chinese.ts';
import { en } from '../en/index.ts';
import { zh } from '../zh/index.ts';
import { narrate } from './narrate.ts';

/** The sentences on a message that has no effect, or less than one would think. */

test('tentative replies are counted by view: the sentence says which', () => {
  const figure = runOf(scenarios.figure.setup);
  const index = figure.steps.findIndex(({ notes }) =>
    (notes as readonly PbftNote[]).some((note) => note.kind === 'counted' && note.vote === 'reply'),
  );
  const step = figure.steps[index] as Step;
  if (step.cause.kind !== 'delivered') throw new Error('the step has to be an arrival');
  const message = { ...(step.cause.envelope.message as Reply), stage: 'tentative', view: 1 } as const;
  const cause = { ...step.cause, envelope: changedEnvelope(step.cause.envelope, { message }) };
  const notes = (step.notes as readonly PbftNote[]).map((note) =>
    note.kind === 'counted' ? { ...note, need: 3 } : note,
  );
  const history = { ...figure, steps: figure.steps.with(index, changedStep(step, { cause, notes })) };
  expect(narrate(en, history, index).sentence).toMatch(
    /^The client receives R\d’s tentative REPLY ok: 1 of 3 matching replies of view 1\.$/,
  );
  expect(narrate(zh, history, index).sentence).toMatch(/试探性回复 ok，一致的回复 1\/3，只与视图 1 的相加。$/);
});

describe('an ignored message', () => {
  const figure = runOf(scenarios.figure.setup);
  const reasons = Object.keys(en.ignored) as IgnoredReason[];

  /** The seventh step, a PREPARE of R2 that reaches R0, as if R0 had ignored it for this reason. */
  function ignoredFor(why: IgnoredReason): History {
    const step = figure.steps[6] as Step;
    const note: PbftNote = { kind: 'ignored', input: 'prepare', why, got: 7, expected: 0 };
    return { ...figure, steps: figure.steps.with(6, changedStep(step, { notes: [note] })) };
  }

  test.each(reasons)('is told with the check that failed: %s', (why) => {
    const history = ignoredFor(why);
    const [english, chinese] = [narrate(en, history, 6), narrate(zh, history, 6)];
    for (const { sentence, rule, why: reason } of [english, chinese]) {
      for (const text of [sentence, rule?.name, reason]) expect(text).not.toMatch(/undefined|NaN|\(\)/);
    }
    for (const text of [chinese.sentence, chinese.rule?.name, chinese.why]) {
      expect(faultsOfChinese(text ?? '')).toEqual([]);
    }
    expect(english.sentence).toMatch(/^R0 (ignores|refuses|does not answer) R2’s PREPARE for slot 1: /);
  });

  test('is told differently for every reason', () => {
    for (const texts of [en, zh]) {
      const sentences = reasons.map((why) => narrate(texts, ignoredFor(why), 6).sentence);
      expect(new Set(sentences).size).toBe(reasons.length);
    }
  });

  /** The check of a message that arrives in the same step, with the values that it compares. */
  function refusalOf(message: PbftMessage, note: Omit<IgnoredNote, 'kind' | 'input'>): string {
    const step = figure.steps[6] as Step;
    if (step.cause.kind !== 'delivered') throw new Error('the step has to be an arrival');
    const cause = { ...step.cause, envelope: changedEnvelope(step.cause.envelope, { message }) };
    const ignored: PbftNote = { kind: 'ignored', input: message.kind, ...note };
    const history = { ...figure, steps: figure.steps.with(6, changedStep(step, { cause, notes: [ignored] })) };
    expect(faultsOfChinese(narrate(zh, history, 6).sentence)).toEqual([]);
    return narrate(en, history, 6).sentence;
  }

  test('is told by what it is, where one check reads differently for several', () => {
    const reply = (different: Partial<Reply>): PbftMessage => replyBy(2, different);
    const decision: PbftMessage = { kind: 'decision', sequence: 1, batch: [], proof: [], replica: 2 };
    const body: PbftMessage = { kind: 'body', sequence: 1, batch: [], replica: 2 };
    expect([
      refusalOf(requestOf(), { why: 'laterKnown', got: 1, expected: 2 }),
      refusalOf(checkpointBy(2, 50, 'x'), { why: 'laterKnown', got: 50, expected: 60 }),
      refusalOf(viewChangeBy(2), { why: 'laterKnown', got: 1, expected: 3 }),
      refusalOf(reply({}), { why: 'notOutstanding', got: 1 }),
      refusalOf(reply({ stage: 'readOnly' }), { why: 'otherSending', got: 1 }),
      refusalOf(reply({}), { why: 'otherSending', got: 1 }),
      refusalOf(decision, { why: 'settled', got: 1, expected: 1 }),
      refusalOf(body, { why: 'wrongDigest', got: 10, expected: 20 }),
    ]).toEqual([
      'R0 ignores R2’s REQUEST put x 1: its timestamp is 1, and R0 knows request 2 of the same client.',
      'R0 ignores R2’s CHECKPOINT for checkpoint 50: R2 has already vouched for checkpoint 60, and outside the window only its latest one is kept.',
      'R0 ignores R2’s VIEW-CHANGE for view 1: it is for view 1, and R2 has already asked for view 3.',
      'R0 ignores R2’s REPLY ok: it is not waiting for the result of request 1.',
      'R0 ignores R2’s REPLY ok: it answers the read without an order, and R0 has since asked for an ordered one.',
      'R0 ignores R2’s REPLY ok: it answers an ordered request, but R0 asked for a read without an order.',
      'R0 ignores R2’s DECISION for slot 1: it has already executed that far.',
      'R0 ignores R2’s BODY for slot 1: the digest check failed, these requests have 10, the slot needs 20.',
    ]);
  });

  test('of a STATUS says why it is not answered, where its sender is behind', () => {
    const executed = figure.steps.findIndex(
      ({ notes, node }) => node === 0 && notes.some(({ kind }) => kind === 'executed'),
    );
    const answerTo = (status: PbftMessage): string => {
      const step = figure.steps[6] as Step;
      if (step.cause.kind !== 'delivered') throw new Error('the step has to be an arrival');
      const cause = { ...step.cause, envelope: changedEnvelope(step.cause.envelope, { message: status }) };
      const note: PbftNote = { kind: 'ignored', input: 'status', why: 'nothingToSend' };
      const steps = [...figure.steps.slice(0, executed + 1), changedStep(step, { cause, notes: [note] })];
      return narrate(en, { ...figure, steps }, executed + 1).sentence;
    };
    expect(answerTo(statusBy(2, { lastExecuted: 1 }))).toBe(
      'R0 does not answer R2’s STATUS: R2 is missing nothing that R0 could send.',
    );
    expect(answerTo(statusBy(2))).toBe('R0 does not answer R2’s STATUS: R2 is missing nothing that R0 could send.');
    expect(answerTo(statusBy(2, { view: 1, active: false }))).toBe(
      'R0 does not answer R2’s STATUS: R2 is behind, but the two are not in the same view, so the votes of R0 do not help.',
    );
  });

  test.each([
    ['forgedSender', 'signature'],
    ['wrongSigner', 'signature'],
    ['forgedRequest', 'signature'],
    ['wrongView', 'view'],
    ['belowWindow', 'window'],
    ['aboveWindow', 'window'],
    ['wrongDigest', 'digest'],
    ['conflictingProposal', 'digest'],
    ['duplicate', 'duplicate'],
    ['oldTimestamp', 'timestamp'],
  ] as const)('names the check %s by its word', (why, word) => {
    expect(narrate(en, ignoredFor(why), 6).sentence).toContain(word);
  });
});

test('a timer that runs out for nothing is told as such', () => {
  const figure = runOf(scenarios.figure.setup);
  const note: PbftNote = { kind: 'ignored', input: 'timeout', why: 'settled' };
  const step: Step = { ...(figure.steps[6] as Step), cause: { kind: 'timeout', timer: 'request' }, notes: [note] };
  const history = { ...figure, steps: figure.steps.with(6, step) };
  expect(narrate(en, history, 6)).toMatchObject({
    sentence: 'A timer of R0 runs out, but what it waited for has happened already.',
    rule: { id: 'T1' },
  });
});
