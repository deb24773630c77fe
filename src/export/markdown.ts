import { transcriptLine } from '../text/tell/transcript.ts';
import { figuresOf, titleOf } from './about.ts';
import type { Format } from './format.ts';
import { stepsIn } from './format.ts';
import { linkText, oneLine } from './plainText.ts';

/**
 * The transcript as a numbered list in Markdown (CommonMark 0.31.2): number, tick and sentence of each step, the same
 * sentence that a screen reader gets.
 */
export const markdown: Format = {
  name: 'Markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  write(history, stretch, about, texts) {
    const lines = stepsIn(history, stretch).map(
      ({ index, step }) => `${index + 1}. @${step.tick} ${escapeMarkdown(transcriptLine(texts, history, index))}\n`,
    );
    const heading = `# ${escapeMarkdown(titleOf(about))}\n\n[${figuresOf(about)}](<${linkText(about.link)}>)\n`;
    return `${heading}\n${lines.join('')}`;
  },
};

/**
 * Any mark of ASCII may have a backslash before it (CommonMark, Backslash escapes). Those that mean something within a
 * line get one; so do the colon, dot or at sign of what GitHub would make a link without being asked.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>#|~&$!^@]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=www)\./gi, '\\$&');
}
