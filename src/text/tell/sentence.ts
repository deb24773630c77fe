import type { History } from '../../engine/history.ts';
import type { ActionKind } from '../../engine/interventions/index.ts';
import type { StepIndex } from '../../engine/numbers.ts';
import { droppedBy } from '../../protocols/explain/patterns.ts';
import { nodeLabel, nodeLabels } from '../names.ts';
import type { Texts } from '../texts.ts';
import type { Account } from './account.ts';
import { accountOf, subjectOf } from './account.ts';
import { demoSentences } from './goDemo/demoSentences.ts';
import { clientSentences } from './pbft/clientSentences.ts';
import { inputName } from './pbft/ignoredSentence.ts';
import { consequenceSentences, replicaSentences } from './pbft/replicaSentences.ts';
import { mishaps, postsOf } from './pbft/sendings.ts';
import { plainSentences } from './plainSentences.ts';

/** The happenings of a step, as one or two short sentences; never empty. */
export function sentenceOf(texts: Texts, history: History, stepIndex: StepIndex): string {
  const account = accountOf(texts, history, stepIndex);
  return told(texts, sentencesOf(account), subjectOf(account));
}

/** The sentences of a step: those that tell what it is about, and those on what follows from that. */
export interface StepSentences {
  readonly subject: string;
  readonly main: readonly string[];
  readonly side: readonly string[];
}

export function sentencesAt(texts: Texts, history: History, stepIndex: StepIndex): StepSentences {
  const account = accountOf(texts, history, stepIndex);
  const consequences = new Set(history.setup.protocol === 'pbft' ? consequenceSentences(account) : []);
  const sentences = sentencesOf(account);
  return {
    subject: subjectOf(account),
    main: sentences.filter((sentence) => !consequences.has(sentence)),
    side: sentences.filter((sentence) => consequences.has(sentence)),
  };
}

/** Sentences about one step as a text. */
export function told({ words, happenings }: Texts, sentences: readonly string[], subject: string): string {
  if (sentences.length === 0) return words.paragraph([happenings.nothing(subject)]);
  return words.paragraph(withPronouns(sentences, subject, words.pronoun));
}

/** Names the subject once: a sentence that begins with it, and follows another one about it, begins with a pronoun. */
function withPronouns(sentences: readonly string[], subject: string, pronoun: string): string[] {
  let isKnown = false;
  return sentences.map((sentence) => {
    const isRepeated = isKnown && sentence.startsWith(`${subject} `);
    isKnown = isRepeated || sentence.slice(0, NOUN_LENGTH_MAX + subject.length).includes(subject);
    return isRepeated ? pronoun + sentence.slice(subject.length) : sentence;
  });
}

/** The longest noun before the name of a subject, in characters: 主节点 R0. */
const NOUN_LENGTH_MAX = 4;

function sentencesOf(account: Account): string[] {
  const { texts, step, nodes, notes } = account;
  const { cause, node } = step;
  if (cause.kind === 'missed') {
    const { envelope, why } = cause;
    const message = inputName(account, envelope);
    const [sender, receiver] = [nodeLabel(nodes, envelope.from), nodeLabel(nodes, envelope.to)];
    if (why === 'crashed') return [texts.happenings.missedCrashed(message, receiver)];
    return [texts.happenings.missedCut(message, sender, receiver)];
  }
  if (cause.kind === 'intervention' && (cause.noEffect || notes.length === 0)) {
    const told = texts.deeds.sentence(cause.intervention.action, cause.noEffect, nodes);
    return [told, ...begunWith(account), ...outcomeSentences(account)];
  }
  if (cause.kind === 'intervention' && toldFirst.has(cause.intervention.action.kind)) {
    return [texts.deeds.sentence(cause.intervention.action, null, nodes), ...nodeSentences(account)];
  }
  if (node === null) return [];
  if (cause.kind !== 'connected') return nodeSentences(account);
  return [texts.transfers.connected(nodeLabel(nodes, node), nodeLabels(nodes, cause.peers)), ...nodeSentences(account)];
}

/** The messages that a liar sends at once when it begins to lie. */
function begunWith(account: Account): string[] {
  const { cause, sent } = account.step;
  const isLie = cause.kind === 'intervention' && cause.intervention.action.kind === 'misbehave';
  if (!isLie || sent.length === 0) return [];
  return [
    account.texts.happenings.sends(
      subjectOf(account),
      postsOf(account, () => true),
    ),
    ...mishaps(account),
  ];
}

/** The interventions that give a node an input which is no part of its protocol's course. */
const toldFirst: ReadonlySet<ActionKind> = new Set(['restart', 'restoreDisk', 'fireTimer']);

/** The outcome of an intervention that its own sentence cannot know. */
function outcomeSentences({ texts, history, step: { cause } }: Account): string[] {
  if (cause.kind !== 'intervention' || cause.noEffect) return [];
  const { intervention, envelope } = cause;
  switch (intervention.action.kind) {
    case 'tamper':
      return [texts.deeds.signatures[envelope?.forged ? 'broken' : 'made']];
    case 'dropMatching':
      return droppedBy(history, intervention) === 0 ? [texts.interventions.patternDropped(0)] : [];
    default:
      return [];
  }
}

function nodeSentences(account: Account): string[] {
  const sentences = sentencesOfNode[account.history.setup.protocol] ?? plainSentences;
  return sentences(account);
}

/** The sentences about what a node says in its step, by protocol. */
const sentencesOfNode: Readonly<Record<string, (account: Account) => string[]>> = {
  pbft: (account) =>
    (account.step.node ?? 0) < account.nodes.replicas ? replicaSentences(account) : clientSentences(account),
  'broadcast-demo': demoSentences,
};
