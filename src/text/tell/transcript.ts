import type { History } from '../../engine/history.ts';
import type { StepIndex } from '../../engine/numbers.ts';
import type { Texts } from '../texts.ts';
import { sentenceOf } from './sentence.ts';

/** The run in words: the text that says the same as the picture, the same bytes wherever it is made. */

/** The words of one step: exactly the sentence of its narration. */
export function transcriptLine(texts: Texts, history: History, stepIndex: StepIndex): string {
  return sentenceOf(texts, history, stepIndex);
}

/** Every step on a line of its own: its number from 1, its tick, its sentence. Ends with a line feed. */
export function transcript(texts: Texts, history: History): string {
  const numberWidth = String(history.steps.length).length;
  const tickWidth = String(history.steps.at(-1)?.tick ?? 0).length;
  const lines = history.steps.map((step, index) => {
    const number = String(index + 1).padStart(numberWidth);
    const tick = String(step.tick).padStart(tickWidth);
    return `${number}  @${tick}  ${transcriptLine(texts, history, index)}\n`;
  });
  return lines.join('');
}
