import type { History } from '../../engine/history.ts';
import type { StepCount } from '../../engine/numbers.ts';
import type { Ticks } from '../../engine/protocol.ts';
import { toldAt } from '../../protocols/explain/stops.ts';
import { thresholdsOf } from '../../protocols/pbft/explain/counts.ts';
import { sentenceOf } from '../../text/tell/sentence.ts';
import type { Texts } from '../../text/texts.ts';

/** A run at a step, in words. */

export function sentenceAt(texts: Texts, history: History, step: StepCount): string {
  if (step > 0) return sentenceOf(texts, history, toldAt(history, step) - 1);
  const { cluster } = history.setup;
  return texts.sidePanel.welcome(cluster.replicas, thresholdsOf(cluster).faults);
}

export function tickAt({ steps }: History, step: StepCount): Ticks {
  return steps[step - 1]?.tick ?? 0;
}
