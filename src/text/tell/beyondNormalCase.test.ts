import { describe, expect, test } from 'vitest';
import type { History } from '../../engine/history.ts';
import type { EnteredViewNote, PbftNoteKind, SlotChoice } from '../../protocols/pbft/notes.ts';
import { runOf } from '../../protocols/run.ts';
import { changedStep } from '../../testing/engine/changedStep.ts';
import { richSetups } from '../../testing/text/richSetups.ts';
import { en } from '../en/index.ts';
import { zh } from '../zh/index.ts';
import { narrate } from './narrate.ts';

const runs = Object.fromEntries(Object.entries(richSetups).map(([id, setup]) => [id, runOf(setup)])) as Readonly<
  Record<keyof typeof richSetups, History>
>;

/** The first step of a node with a note of this kind, in words. */
function told(run: keyof typeof richSetups, node: number, kind: PbftNoteKind, texts = en) {
  const history = runs[run];
  const index = history.steps.findIndex((step) => step.node === node && step.notes.some((note) => note.kind === kind));
  if (index < 0) throw new Error(`In ${run}, node ${node} never says ${kind}.`);
  const { sentence, rule } = narrate(texts, history, index);
  return { sentence, rule: rule && `${rule.id} ${rule.section}` };
}

describe('a view change', () => {
  test('begins with a timer, and with what is carried into the next view', () => {
    expect(told('nullSlot', 1, 'viewChangeStarted')).toEqual({
      sentence:
        'R1’s timer runs out: its oldest request was not executed in time. ' +
        'It sends VIEW-CHANGE for view 1, with the certificate of slot 2 from view 0.',
      rule: 'VC1 §4.4',
    });
  });

  test('is joined when f+1 others have left', () => {
    expect(told('joins', 0, 'viewChangeStarted')).toMatchObject({
      sentence: expect.stringContaining(
        'It joins R1 and R2: f+1 = 2 others have given up on view 0. It sends VIEW-CHANGE for view 1,',
      ),
      rule: 'VC3 §4.5.2',
    });
  });

  test('goes on to the next view with twice the time, where no NEW-VIEW comes', () => {
    const second = runs.twoInARow.steps.findIndex(({ notes }) =>
      notes.some((note) => note.kind === 'viewChangeStarted' && 'view' in note && note.view === 2),
    );
    expect(narrate(en, runs.twoInARow, second)).toMatchObject({
      sentence: expect.stringMatching(
        /^R\d’s timer runs out: no NEW-VIEW for view 1 arrived in time\. It sends VIEW-CHANGE for view 2,/,
      ),
      rule: { id: 'T3' },
    });
  });

  test('ends with a NEW-VIEW that says what becomes of each slot', () => {
    const proposed = 'Slot 1 becomes the null request; slot 2 stays put x 1 of C1, prepared in view 0.';
    expect(told('nullSlot', 1, 'enteredView')).toEqual({
      sentence: `R1 starts view 1 with a NEW-VIEW, 3 of 3: the VIEW-CHANGEs of R2, R3 and itself. ${proposed}`,
      rule: 'NV2 §4.4',
    });
    expect(told('nullSlot', 2, 'enteredView')).toEqual({
      sentence:
        'R2 checks R1’s NEW-VIEW: the same 3 VIEW-CHANGEs give it the same slots. It enters view 1. It sends 2 PREPAREs.',
      rule: 'NV4 §4.4',
    });
  });

  test('is told in Chinese', () => {
    expect(told('nullSlot', 1, 'enteredView', zh).sentence).toBe(
      'R1 用新视图消息开始视图 1，票数 3/3：R2、R3 和自己的视图变更消息。' +
        '槽位 1 成为空请求；槽位 2 仍是 C1 的 put x 1（视图 0 中已准备）。',
    );
    expect(told('nullSlot', 2, 'enteredView', zh).sentence).toBe(
      'R2 核对 R1 的新视图消息：由同样的 3 条视图变更消息算出同样的槽位，于是进入视图 1。它发送 2 条准备。',
    );
  });
});

describe('the choice for a slot', () => {
  const index = runs.nullSlot.steps.findIndex(({ notes }) => notes.some(({ kind }) => kind === 'enteredView'));
  const step = runs.nullSlot.steps[index] as History['steps'][number];
  const entered = step.notes.find((note): note is EnteredViewNote => note.kind === 'enteredView') as EnteredViewNote;
  const [empty, kept] = entered.choices as [SlotChoice, SlotChoice];

  /** The sentence of a NEW-VIEW whose O has these choices. */
  function saidOf(...choices: readonly SlotChoice[]): string[] {
    const notes = [{ ...entered, choices }];
    const history = { ...runs.nullSlot, steps: runs.nullSlot.steps.with(index, changedStep(step, { notes })) };
    return [en, zh].map((texts) => narrate(texts, history, index).sentence);
  }

  test('says which view lost', () => {
    const rival = { replica: 3, view: 0, digest: 'other' };
    const winner = kept.competing.map((certificate) => ({ ...certificate, view: 2 }));
    const [english, chinese] = saidOf({ ...kept, certifiedView: 2, competing: [rival, ...winner] });
    expect(english).toContain('Slot 2 stays put x 1 of C1, prepared in view 2, which wins over view 0.');
    expect(chinese).toContain('槽位 2 仍是 C1 的 put x 1（视图 2 中已准备，胜过视图 0 的证书）。');
  });

  test('says how many faults a contradiction takes: those that two quorums share', () => {
    const [english, chinese] = saidOf({ ...kept, isContradictory: true });
    expect(english).toContain(
      'Two certificates of view 0 contradict each other in slot 2: at least 2 replicas must be faulty.',
    );
    expect(chinese).toContain('槽位 2 有两个视图 0 的准备证书互相矛盾：故障副本一定至少有 2 个。');
  });

  test('is told together where there are many', () => {
    const many = [1, 2, 3, 4, 5, 6].map((sequence) => ({ ...(sequence === 4 ? empty : kept), sequence }));
    expect(saidOf(...many)[0]).toContain(
      'Slots 1–3, 5 and 6 keep their requests, prepared in view 0; slot 4 becomes the null request.',
    );
  });
});

describe('a replica that is behind', () => {
  test('is told to fetch a certified state, and what it skips', () => {
    expect(told('inTheDark', 3, 'fetchStarted').sentence).toContain(
      'It asks R0 for the state after slot 8: others have this state, and no message can bring it there. The digest is certified by R0, R1 and R2.',
    );
    expect(told('inTheDark', 3, 'stateInstalled')).toMatchObject({
      sentence: expect.stringMatching(
        /^R3 takes over the state after slot 8 from R0: it matches the certified digest\. It skips the execution of slots 1–8\./,
      ),
      rule: 'ST4 §4.4',
    });
  });

  test('after a restart is told to say what it has', () => {
    expect(told('memoryLost', 3, 'statusSent')).toEqual({
      sentence:
        'R3 restarts and has lost its memory: it starts from nothing. ' +
        'It sends STATUS to ask for what it missed: it is in view 0 and has executed nothing.',
      rule: null,
    });
  });
});

describe('the optimisations', () => {
  test('tell what is tentative, final, and undone', () => {
    expect(told('reads', 2, 'executedTentatively').sentence).toContain(
      'It executes put x 1 of C0 tentatively, before slot 1 is committed; it sends tentative REPLY ok to C0.',
    );
    expect(told('reads', 2, 'executed').sentence).toContain('What R2 executed tentatively in slot 1 is now final.');
    expect(told('rolledBack', 2, 'rolledBack').sentence).toContain(
      'It undoes slot 1, which it had executed tentatively.',
    );
  });

  test('tell that a read is held back, and answered', () => {
    expect(told('reads', 0, 'readHeld')).toEqual({
      sentence: 'R0 holds get x of C1 back: not all that it would read is committed.',
      rule: '1.14 §5.1',
    });
    expect(told('reads', 0, 'readAnswered').sentence).toContain(
      'R0 answers get x of C1 from its own state and sends REPLY 1 to C1.',
    );
  });

  test('tell a batch with one number', () => {
    const batch = runs.batches.steps.findIndex(
      ({ notes }) => notes.filter(({ kind }) => kind === 'assigned').length > 1,
    );
    expect(narrate(en, runs.batches, batch).sentence).toContain(
      'R0, the primary, assigns slot 2 to put x 1 of C1, put x 2 of C2, put x 3 of C3 and put x 4 of C4.',
    );
  });
});
