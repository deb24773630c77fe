import { nodeLabel, nodesOf } from '../text/names.ts';
import { aboutLines, titleOf } from './about.ts';
import type { Format } from './format.ts';
import type { ArrowHappening } from './happenings.ts';
import { happeningsIn } from './happenings.ts';
import { laneOrder } from './laneOrder.ts';
import { messageText } from './messageText.ts';
import { codePoint, oneLine } from './plainText.ts';

/**
 * A sequence diagram (Mermaid, "Sequence diagrams"). Time has no scale: messages come in the order in which they arrive.
 * A cross is the end of a message that was lost, a dotted arrow one that its receiver ignored.
 */
export const mermaid: Format = {
  name: 'Mermaid',
  extension: 'mmd',
  mediaType: 'text/vnd.mermaid',
  write(history, stretch, about, texts) {
    const nodes = nodesOf(history.setup);
    const names = laneOrder(history.setup).map((node) => nodeLabel(nodes, node));
    const all = names.length > 1 ? `${names[0]},${names.at(-1)}` : names.join('');
    const lines = happeningsIn(history, stretch, texts).map((happening) => {
      if (happening.kind === 'note') {
        const over = happening.node === null ? all : nodeLabel(nodes, happening.node);
        return `Note over ${over}: ${escapeMermaid(happening.text)}`;
      }
      const { envelope, outcome } = happening;
      const ends = `${nodeLabel(nodes, envelope.from)}${arrows[outcome]}${nodeLabel(nodes, envelope.to)}`;
      return `${ends}: ${escapeMermaid(messageText(history.setup, envelope))}`;
    });
    const head = [`title ${escapeMermaid(titleOf(about))}`, ...names.map((name) => `participant ${name}`)];
    const comments = aboutLines(about).map((line) => `%% ${escapeComment(line)}`);
    return `${[...comments, 'sequenceDiagram', ...[...head, ...lines].map((line) => `  ${line}`)].join('\n')}\n`;
  },
};

const arrows: Readonly<Record<ArrowHappening['outcome'], string>> = { arrived: '->>', ignored: '-->>', lost: '-x' };

/**
 * Writes a character that may mean something as `#35;` ("Entity codes to escape characters"). The colon is one of them:
 * what looks like a style, `style a:#…`, loses its last semicolon before it is read. So are the two letters by which
 * Mermaid itself marks an entity while it works.
 */
export function escapeMermaid(text: string): string {
  return oneLine(text).replace(/[!-/:-@[-`{-~\uFB02\u00B6]/g, (character) =>
    PLAIN.includes(character) ? character : `#${codePoint(character)};`,
  );
}

/** The marks that mean nothing behind the colon of a line. */
const PLAIN = ",.()=+/'_!?-";

/** A comment that holds a brace may be taken for a directive. */
function escapeComment(line: string): string {
  return line.replace(/[{}]/g, (brace) => (brace === '{' ? '(' : ')'));
}
