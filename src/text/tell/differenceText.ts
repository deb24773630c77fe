import type { Side } from '../../engine/pair.ts';
import { sides } from '../../engine/pair.ts';
import type { Setup } from '../../engine/setup.ts';
import type { Decided } from '../../protocols/explain/decided.ts';
import type { Difference, Parting } from '../../protocols/explain/differences.ts';
import type { ComparedSetting, SetupDifference } from '../../scenario/setupDifference.ts';
import { nodeLabel, nodesOf } from '../names.ts';
import type { DialogTexts, Texts } from '../texts.ts';

/** Sentences about two runs beside one another. */

/** The names in a decision, as texts. */
export interface DecidedNames {
  readonly node: string;
  /** The slot or the view; empty where it names none. */
  readonly number: string;
  /** The operation, or the result. */
  readonly what: string;
}

/** A run of the two: its letter, and what it is a run of. */
export interface ToldRun {
  readonly id: string;
  readonly setup: Setup;
}

export type ToldPair = readonly [ToldRun, ToldRun];

/** Returns what the runs do not have in common at a time: one sentence for each that has something of its own. */
export function partingText(texts: Texts, pair: ToldPair, { differences }: Parting): string {
  const { comparing, words } = texts;
  const [first, second] = sides.map((side) => {
    const own = differences.filter((difference) => difference.side === side);
    return own.length > 0 ? ownText(texts, pair[side], own) : null;
  });
  // The same vote for another request, or the same message with another content.
  if (first && first === second) return comparing.unlike(first);
  const sentences = [first, second].flatMap((own, side) => (own ? [comparing.onlyIn(pair[side as Side].id, own)] : []));
  return words.paragraph(sentences);
}

function ownText(texts: Texts, run: ToldRun, own: readonly Difference[]): string {
  const { comparing, lights } = texts;
  const [first] = own as [Difference];
  if (first.kind === 'verdict') return lights.violation(first.violation, nodesOf(run.setup));
  // Messages follow from decisions, and are not counted beside them.
  const alike = own.filter(({ kind }) => kind === first.kind || kind === 'decision');
  return comparing.phrase(phraseOf(texts, run, first), alike.length - 1);
}

function phraseOf(texts: Texts, { setup }: ToldRun, difference: Exclude<Difference, { kind: 'verdict' }>): string {
  const { comparing, interventions } = texts;
  const nodes = nodesOf(setup);
  switch (difference.kind) {
    case 'deed':
      return interventions.entry(difference.intervention.action, nodes);
    case 'decision':
      return comparing.decided[difference.decided.kind](namesIn(setup, difference.decided));
    case 'timeout': {
      const timers: Readonly<Record<string, string>> = interventions.terms.timers;
      return comparing.timeout(nodeLabel(nodes, difference.node), timers[difference.timer] ?? '');
    }
    case 'lost':
      return comparing.lost(interventions.messageNamed(difference.journey.id, nodes));
    case 'message':
      return interventions.messageNamed(difference.journey.id, nodes);
  }
}

function namesIn(setup: Setup, { node, number, what }: Decided): DecidedNames {
  return { node: nodeLabel(nodesOf(setup), node), number: number === null ? '' : String(number), what };
}

/** Returns what tells the set-ups of two runs apart. @param dialogs null until their words have come */
export function setupText(
  texts: Texts,
  dialogs: DialogTexts | null,
  pair: ToldPair,
  difference: SetupDifference,
): string {
  const { setups } = texts.comparing;
  const entryIn = (side: Side, { action }: { readonly action: Parameters<Texts['interventions']['entry']>[0] }) =>
    texts.interventions.entry(action, nodesOf(pair[side].setup));
  const [first, second] = pair;
  switch (difference.kind) {
    case 'none':
    case 'protocol':
      return setups[difference.kind];
    case 'rules': {
      const names = difference.rules.map((rule) => setups.rule(rule, dialogs?.brokenRules[rule].name ?? ''));
      return setups.rules(pair[difference.side].id, texts.words.list(names));
    }
    case 'deed': {
      const { side, intervention } = difference;
      return setups.deed(pair[side].id, entryIn(side, intervention), intervention.at.tick);
    }
    case 'moved': {
      const [from, to] = difference.ticks;
      return setups.moved(
        entryIn(0, difference.intervention),
        setups.tickIn(first.id, from),
        setups.tickIn(second.id, to),
      );
    }
    case 'setting': {
      const name = settingName(texts, dialogs, difference.name);
      const [before, after] = difference.values;
      return name
        ? setups.setting(name, setups.valueIn(first.id, before), setups.valueIn(second.id, after))
        : setups.several(1);
    }
    case 'several':
      return setups.several(difference.count);
  }
}

function settingName({ controls }: Texts, dialogs: DialogTexts | null, name: ComparedSetting): string | null {
  switch (name) {
    case 'latency':
    case 'jitter':
    case 'loss':
    case 'duplication':
      return controls[name];
    default:
      return dialogs?.[name] ?? null;
  }
}
