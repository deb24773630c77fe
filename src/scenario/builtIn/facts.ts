import type { Difficulty, Section } from '../scenario.ts';
import type { ScenarioId } from './index.ts';

/** The facts about a built-in experiment that only a gallery needs. */
interface ScenarioFacts {
  /** The section of the paper that it is about; null where that is not in it. */
  readonly section: Section | null;
  readonly difficulty: Difficulty;
}

export const scenarioFacts: Readonly<Record<ScenarioId, ScenarioFacts>> = {
  figure: { section: '§4.2', difficulty: 1 },
  clear: { section: '§4.2', difficulty: 1 },
  seven: { section: '§4.2', difficulty: 1 },
  rush: { section: '§4.2', difficulty: 2 },
  slowLink: { section: '§4.2', difficulty: 1 },
  twoSilent: { section: '§3', difficulty: 1 },
  lossy: { section: '§6.1', difficulty: 2 },
  primaryDown: { section: '§4.4', difficulty: 2 },
  twoPrimariesDown: { section: '§4.5.2', difficulty: 2 },
  halfCommit: { section: '§4.5.1', difficulty: 3 },
  nullSlot: { section: '§4.4', difficulty: 3 },
  partition: { section: '§4.5.2', difficulty: 2 },
  inTheDark: { section: '§4.3', difficulty: 3 },
  watermarks: { section: '§4.3', difficulty: 3 },
  batches: { section: '§4.2', difficulty: 1 },
  tentativeRun: { section: '§5.1', difficulty: 3 },
  readOnlyFlaw: { section: '§5.1', difficulty: 3 },
  readOnlyRepaired: { section: '§5.1', difficulty: 3 },
  goDemo: { section: null, difficulty: 1 },
};
