import { usualAmount } from '../../engine/lying/usual.ts';
import type { Setup } from '../../engine/setup.ts';
import type { Case } from '../../lessons/cases/case.ts';
import type { CaseId } from '../../lessons/cases/index.ts';
import { cases } from '../../lessons/cases/index.ts';
import type { Place } from '../../lessons/place.ts';
import { experiments } from '../../protocols/pbft/broken/experiments/index.ts';
import type { Touched } from '../../protocols/pbft/lies/behaviour.ts';
import type { BehaviourId } from '../../protocols/pbft/lies/index.ts';
import { behaviourOf, behaviours } from '../../protocols/pbft/lies/index.ts';
import { scenarioFacts } from '../../scenario/builtIn/facts.ts';
import type { ScenarioId } from '../../scenario/builtIn/index.ts';
import { scenarioOf } from '../../scenario/builtIn/index.ts';
import { opening } from '../../scenario/builtIn/opening.ts';
import { overview } from '../../scenario/builtIn/overview.ts';
import type { ComparisonId } from '../../scenario/comparisons/index.ts';
import { comparisonOf, comparisons } from '../../scenario/comparisons/index.ts';
import type { LyingScenario } from '../../scenario/lies/index.ts';
import { lyingScenario } from '../../scenario/lies/index.ts';
import type { Difficulty, Section } from '../../scenario/scenario.ts';
import { openBoth } from '../../store/actions/changing.ts';
import { openCase } from '../../store/actions/openCase.ts';
import { openBuiltIn, openScenario } from '../../store/actions/opening.ts';
import { openSides } from '../../store/actions/openSides.ts';
import { switchRun } from '../../store/actions/runs.ts';
import { openGallery } from '../../store/actions/view.ts';
import type { KeptRun } from '../../store/run.ts';
import type { GalleryGroup } from '../../store/state.ts';
import { nodeLabel, nodesOf } from '../../text/names.ts';
import { lieSentence } from '../../text/tell/lieSentence.ts';
import type { DialogTexts, Texts } from '../../text/texts.ts';
import { nameOfRun } from '../shell/header/nameOfRun.ts';

/** Something that can be opened. */
export interface Item {
  /** The same in every language. */
  readonly id: string;
  readonly group: Exclude<GalleryGroup, 'all'>;
  readonly title: string;
  readonly summary: string;
  readonly tag: string;
  readonly section: Section | null;
  readonly difficulty: Difficulty | null;
  readonly frame: FrameSource;
  open(): void;
}

/** The run whose key frame stands on a card. */
export interface FrameSource {
  readonly setup: Setup;
  /** The built-in scenario, where the run is one as it stands. */
  readonly base: ScenarioId | null;
  /** The step to show, where that is decided already. */
  readonly step: number | null;
  /** The place to show. */
  readonly place?: Place;
}

/** The words that cards need, in one language. */
export interface ItemTexts {
  readonly texts: Texts;
  readonly words: DialogTexts;
}

/** Everything that there is to open, in the order of its groups. */
export function itemsIn(language: ItemTexts): readonly Item[] {
  return [
    ...scenarioItems(language),
    ...lieItems(language),
    ...ruleItems(language),
    ...caseItems(language),
    ...comparisonItems(language),
  ];
}

function scenarioItems({ texts, words }: ItemTexts): Item[] {
  const ids = Object.keys(overview) as ScenarioId[];
  // The one to begin with comes first.
  const inOrder = [opening.base, ...ids.filter((id) => id !== opening.base)];
  return inOrder.map((id) => ({
    id: `scenario.${id}`,
    group: 'scenarios',
    title: texts.scenarios[id].title,
    summary: texts.summaries[id],
    tag: id === opening.base ? words.gallery.startHere : texts.scenarioGroups[overview[id].group],
    ...scenarioFacts[id],
    frame: { setup: id === opening.base ? opening.setup : scenarioOf(id).setup, base: id, step: null },
    open: () => openBuiltIn(id),
  }));
}

/** A lie is about a part of the protocol; `null`: it is about none in particular. */
const factsOfLies: Readonly<Record<Touched, { readonly section: Section | null; readonly difficulty: Difficulty }>> = {
  primary: { section: '§4.2', difficulty: 2 },
  votes: { section: '§4.2', difficulty: 2 },
  viewChange: { section: '§4.4', difficulty: 3 },
  state: { section: '§4.3', difficulty: 3 },
  client: { section: '§4.1', difficulty: 1 },
  network: { section: null, difficulty: 1 },
};

/** The runs are made once: a card keeps its picture by its set-up. */
const lying = (Object.keys(behaviours) as BehaviourId[]).map((id): readonly [BehaviourId, LyingScenario] => {
  return [id, lyingScenario(id)];
});

function lieItems({ texts, words }: ItemTexts): Item[] {
  return lying.map(([id, { scenario, node, begun }]) => {
    const { touches, ...behaviour } = behaviourOf(id);
    const liar = nodeLabel(nodesOf(scenario.setup), node);
    return {
      id: `lie.${id}`,
      group: 'lies',
      title: texts.waysToLie[id].name,
      summary: lieSentence(texts.waysToLie[id], liar, String(usualAmount({ touches, ...behaviour }))),
      tag: words.lies.touched[touches],
      ...factsOfLies[touches],
      frame: { setup: scenario.setup, base: null, step: null },
      open: () => openScenario({ scenario, step: begun, event: null, focus: null }),
    };
  });
}

function ruleItems({ words }: ItemTexts): Item[] {
  return experiments.map((experiment) => {
    const { name, purpose } = words.brokenRules[experiment.rule.number];
    return {
      id: `rule.${experiment.rule.id}`,
      group: 'brokenRules',
      title: `${experiment.rule.id} · ${name}`,
      summary: purpose,
      tag: words.gallery.groups.brokenRules,
      section: experiment.section,
      difficulty: 3,
      frame: { setup: experiment.setup, base: null, step: null },
      open: () => openBoth(experiment),
    };
  });
}

/** The id of the card of a case. */
export function idOfCase(id: string): string {
  return `case.${id}`;
}

function caseItems({ words }: ItemTexts): Item[] {
  return (Object.keys(cases) as CaseId[]).map((id) => {
    const shown: Case = cases[id];
    const { title, happened, see, kept } = words.cases[id];
    const rules = shown.rules.map((number) => `E${number}`);
    return {
      id: idOfCase(id),
      group: 'cases',
      title,
      summary: words.gallery.caseText(happened, see, kept, shown.likeness === 'alike').join('\n'),
      tag: [shown.source.name, shown.when.year, ...rules].join(' · '),
      section: shown.section,
      difficulty: null,
      frame: { setup: shown.run.scenario.setup, base: null, step: null, place: shown.run.place },
      open: () => openCase(shown),
    };
  });
}

function comparisonItems({ words }: ItemTexts): Item[] {
  const { entries, demo: demoName, pbft: pbftName } = words.comparisons;
  return (Object.keys(comparisons) as ComparisonId[]).map((id) => {
    const { demo, pbft } = comparisonOf(id);
    const { title, demo: demoText, pbft: pbftText } = entries[id];
    return {
      id: `comparison.${id}`,
      group: 'comparisons',
      title: `${id} · ${title}`,
      summary: words.gallery.twoSides(demoName, demoText, pbftName, pbftText),
      tag: words.gallery.groups.comparisons,
      section: null,
      difficulty: 2,
      frame: { setup: demo.scenario.setup, base: null, step: demo.step },
      open: () => openSides([demo, pbft]),
    };
  });
}

/** The runs of this tab, which are gone to, not opened once more. */
export function runItems(texts: Texts, runs: readonly KeptRun[]): readonly Item[] {
  return runs.map((run) => ({
    id: `run.${run.id}`,
    group: 'runs',
    title: nameOfRun(texts, run),
    summary: texts.summaries[run.scenario.base],
    tag: texts.controls.run(run.id),
    section: null,
    difficulty: null,
    frame: { setup: run.scenario.setup, base: null, step: null },
    open: () => {
      openGallery(null);
      switchRun(run.id);
    },
  }));
}
