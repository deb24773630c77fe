import { describe, expect, test } from 'vitest';
import type { History } from '../../engine/history.ts';
import type { Step } from '../../engine/trace.ts';
import type { BehaviourId } from '../../protocols/pbft/lies/index.ts';
import { behaviours } from '../../protocols/pbft/lies/index.ts';
import type { PbftMessage } from '../../protocols/pbft/rules/messages.ts';
import type { Run } from '../../testing/engine/runWorld.ts';
import { lieCases } from '../../testing/pbft/lieCases.ts';
import { lieStages } from '../../testing/pbft/lieStages.ts';
import type { Lie } from '../../testing/pbft/runLies.ts';
import { runLies } from '../../testing/pbft/runLies.ts';
import { faultsOfChinese } from '../../testing/text/chinese.ts';
import { en } from '../en/index.ts';
import { wireNames } from '../names.ts';
import { zh } from '../zh/index.ts';
import { sentenceOf } from './sentence.ts';

/**
 * A liar's notes are those of the honest step, and its messages are what the lie makes of them. The sentences tell the
 * messages: what was sent, and nothing else.
 */

function historyOf({ steps, world: { setup, kit }, violations }: Run): History {
  return { setup, kit, steps, violations, end: 'quiet', snapshots: [] };
}

function lyingRun(id: BehaviourId): { readonly history: History; readonly liars: ReadonlySet<number> } {
  const { stage, node, groups, amount, fellows = [] } = lieCases[id];
  const lie: Lie = { node, behaviour: id, ...(groups ? { groups } : {}), ...(amount === undefined ? {} : { amount }) };
  const lies = [...fellows, lie];
  return { history: historyOf(runLies(lies, lieStages[stage])), liars: new Set(lies.map((one) => one.node)) };
}

interface LyingStep {
  readonly step: Step;
  readonly index: number;
}

function stepsOfLiars({ history, liars }: ReturnType<typeof lyingRun>): LyingStep[] {
  return history.steps
    .map((step, index) => ({ step, index }))
    .filter(({ step }) => step.node !== null && liars.has(step.node));
}

/** The clauses of a sentence that say what was sent; two of them do so without the name of the message. */
function sendingsIn(sentence: string): string {
  const clauses = [...sentence.matchAll(/\bsends ([^.]*)/g)].map(([, clause]) => clause);
  const isRelayed = /\bpasses (REQUEST|it|them)\b.* on to R/.test(sentence);
  const isFetched = /\basks R\d for the state\b/.test(sentence);
  return [...clauses, ...(isRelayed ? ['REQUEST'] : []), ...(isFetched ? ['FETCH'] : [])].join(' ');
}

const namesOfMessages = new Set<string>(Object.values(wireNames).filter((name) => /^[A-Z]/.test(name)));

/** The names of messages in a text, in whatever number. */
function messagesNamedIn(text: string): string[] {
  const words = text.match(/[A-Z]+(-[A-Z]+)*/g) ?? [];
  return [...new Set(words.filter((word) => namesOfMessages.has(word)))].sort();
}

function messagesSent({ sent }: Step): string[] {
  return [...new Set(sent.map(({ message }) => wireNames[(message as PbftMessage).kind]))].sort();
}

function resultsSent({ sent }: Step): Set<string> {
  const messages = sent.map(({ message }) => message as PbftMessage);
  return new Set(messages.flatMap((message) => (message.kind === 'reply' ? [message.result] : [])));
}

describe.each(Object.keys(behaviours) as BehaviourId[])('%s', (id) => {
  const run = lyingRun(id);
  const steps = stepsOfLiars(run);

  test('is told with the kinds of messages that were sent, all of them and no other', () => {
    const wrong = steps.flatMap(({ step, index }) => {
      const sentence = sentenceOf(en, run.history, index);
      const [named, sent] = [messagesNamedIn(sendingsIn(sentence)), messagesSent(step)];
      return named.join() === sent.join() ? [] : [`${index + 1} ${sentence} (sent: ${sent.join(', ')})`];
    });
    expect(wrong).toEqual([]);
  });

  test('is told with the results that were sent', () => {
    const wrong = steps.flatMap(({ step, index }) => {
      const sentence = sentenceOf(en, run.history, index);
      const told = [...sendingsIn(sentence).matchAll(/REPLY (\S+)/g)].map(([, result]) => result as string);
      return told.every((result) => resultsSent(step).has(result)) ? [] : [`${index + 1} ${sentence}`];
    });
    expect(wrong).toEqual([]);
  });

  test('is told in Chinese', () => {
    const faults = steps.flatMap(({ index }) => {
      const sentence = sentenceOf(zh, run.history, index);
      return faultsOfChinese(sentence.replaceAll(/\b(evil|other|drift|none)\b/g, 'x').replaceAll(/[0-9a-f]{8}/g, '0'));
    });
    expect(faults).toEqual([]);
  });
});

describe('a lie replaces a message, and the sentence with it', () => {
  const sentencesOf = (history: History, node: number): string[] =>
    history.steps.flatMap((step, index) => (step.node === node ? [sentenceOf(en, history, index)] : []));
  const told = (id: BehaviourId): string => {
    const { history, liars } = lyingRun(id);
    return [...liars].flatMap((liar) => sentencesOf(history, liar)).join('\n');
  };

  test('a reply is told with the result that was sent, also where it is sent again', () => {
    const history = historyOf(
      runLies([{ node: 3, behaviour: 'repliesFalsely' }], {
        treat: ({ letters, sentTick }) => (letters === 'Re' && sentTick < 90 ? 'lose' : null),
      }),
    );
    const sentences = sentencesOf(history, 3).filter((sentence) => sentence.includes('REPLY'));
    expect(sentences).toContain('R3 has executed put x 1 of C0 before. It sends REPLY evil to C0 again.');
    expect(sentences.join(' ')).not.toContain('REPLY ok');
  });

  test('an answer to a read is told with the result that was sent', () => {
    const history = historyOf(
      runLies([{ node: 3, behaviour: 'repliesFalsely' }], {
        cluster: { readOnly: 1 },
        interventions: [{ at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: 'get x' } }],
      }),
    );
    expect(sentencesOf(history, 3)).toContain('R3 sends REPLY evil to C0.');
    expect(sentencesOf(history, 2)).toContain('R2 answers get x of C0 from its own state and sends REPLY none to C0.');
  });

  test('each of two proposals is told with its request', () => {
    expect(told('equivocates')).toContain(
      'It sends PRE-PREPARE and COMMIT (slot 1 of view 0: put x 1 of C0) to R1 and PRE-PREPARE (slot 1 of view 0: the null request) and COMMIT (slot 1 of view 0: the null request) to R2 and R3.',
    );
  });

  test('a VIEW-CHANGE is told with what it carries, not with what it should', () => {
    const sentences = told('omitsPrepared');
    expect(sentences).toContain('It leaves view 0. It sends VIEW-CHANGE (view 1; h = 0; P empty).');
    expect(sentences).not.toContain('with the certificate');
  });

  test('a NEW-VIEW is told with its own V and O', () => {
    expect(told('proposesWrongly')).toContain('R1 sends NEW-VIEW (view 1; V: R1, R2, R3; O empty).');
    const stuffed = told('stuffsNewView');
    for (const members of [
      'R1, R2 under a false signature, R3 under a false signature',
      'R1, R1, R1',
      'R1 for view 2, R2, R3',
    ]) {
      expect(stuffed).toContain(`NEW-VIEW (view 1; V: ${members}; O: put x 1 of C0 in slot 1`);
    }
  });

  test('a vote is told with the name that it bears, and whether that is a lie', () => {
    expect(told('forgesSender')).toContain('PREPARE under a false signature in the name of R0');
  });

  test('a request is told as often as it was asked otherwise, and with its signature', () => {
    expect(told('asksTwoThings')).toContain(
      'C0 sends REQUEST put x 1 of C0 to R0 and R2 and REQUEST put x other of C0 to R1 and R3.',
    );
    expect(told('signsBadly')).toContain('C0 sends REQUEST put x 1 of C0 under a false signature to all replicas.');
  });

  test('who withholds everything is not said to send it', () => {
    expect(told('withholdsNewView')).not.toContain('sends NEW-VIEW');
  });

  test('a count that does not grow says why: the others vouch for another state, or sent another result', () => {
    const history = historyOf(
      runLies([{ node: 2, behaviour: 'executesDifferently' }], {
        cluster: { checkpointInterval: 1, window: 2 },
        interventions: [{ at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: 'add x 1' } }],
      }),
    );
    const sentences = history.steps.map((_, index) => sentenceOf(en, history, index));
    expect(sentences).toContain(
      'R1 receives R2’s CHECKPOINT for checkpoint 1: 1 of 3 votes for this state; 2 name another digest.',
    );
    expect(sentences.filter((sentence) => / receives .* CHECKPOINT .*: \d of 3 votes\.$/.test(sentence))).not.toEqual(
      [],
    );
    const chinese = history.steps.map((_, index) => sentenceOf(zh, history, index));
    expect(chinese).toContain('R1 收到 R2 对检查点 1 的检查点消息，票数 1/3；另有 2 条写的是别的摘要。');
    const { history: cheated } = lyingRun('repliesFalsely');
    expect(sentencesOf(cheated, 4)).toContain(
      'C0 receives R0’s REPLY ok: 1 of 2 matching replies; 1 sent another result.',
    );
  });

  test('what an honest node sends is told as before', () => {
    const { history } = lyingRun('equivocates');
    expect(sentencesOf(history, 1).join(' ')).not.toMatch(/ sends [^.]*\(/);
  });
});
