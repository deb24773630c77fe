import type { PlotWords } from '../../experiments/svg.ts';
import type { SweptId } from '../../experiments/swept.ts';
import type { ExperimentTexts } from '../texts.ts';

/** The words in the picture of an experiment. */
export function plotWords({ swept, plots, legend }: ExperimentTexts, id: SweptId): PlotWords {
  return { across: swept[id], plots, legend };
}
