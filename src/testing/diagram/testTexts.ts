import type { DiagramTexts } from '../../diagram/texts.ts';
import { diagram as english } from '../../text/en/diagram.ts';
import type { Nodes } from '../../text/names.ts';
import { nodeLabel } from '../../text/names.ts';
import { diagram as chinese } from '../../text/zh/diagram.ts';

/** The words that labels are made of, in the lengths that people will see. */
export const testLanguages = { en: english, zh: chinese } as const;

export function testTexts(language: keyof typeof testLanguages, nodes: Nodes): DiagramTexts {
  const words = testLanguages[language];
  const laneName = (node: number): string => nodeLabel(nodes, node);
  return {
    name: 'diagram',
    clusterName: 'cluster',
    laneName,
    laneShortName: laneName,
    laneRole: ({ kind }) => kind,
    laneStatus: ({ kind }) => kind,
    laneShortStatus: ({ kind }) => kind,
    gate: (kind, view) => (kind === 'enteredView' ? words.entersView(view) : words.gates[kind]),
    gateSeparator: words.gateSeparator,
    phase: (phase) => words.phases[phase],
    crashed: words.crashed,
    restarted: (memory) => words.restarted[memory],
    cutOff: words.cutOff,
    rejoined: words.rejoined,
    partition: words.partition,
    lies: words.lies,
    byHand: words.byHand,
    truthful: words.truthful,
    linkCut: (from, to) => words.linkCut(laneName(from), laneName(to)),
    timeout: words.timeout,
    timeoutLeadsTo: words.timeoutLeadsTo,
    viewChange: words.viewChange,
    joins: words.joins,
    joinsShort: words.joinsShort,
    fetched: words.fetched,
    fetchedLog: words.fetchedLog,
    skipped: words.skipped,
    executedLog: words.executedLog,
    hiddenMessages: words.hiddenMessages,
    message: ({ letters, from, to, outcome }) => `${letters} ${laneName(from)} ${laneName(to)} ${outcome}`,
    refusal: (step) => `refused in ${step}`,
    gateName: ({ kind, node, sequence }) => `${kind} ${laneName(node)} ${sequence}`,
    laneButton: (node, { kind }) => `${laneName(node)} ${kind}`,
  };
}
