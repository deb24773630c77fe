import { nodeLabel, nodesOf } from '../text/names.ts';
import type { About } from './about.ts';
import { aboutLines, figuresOf, titleOf } from './about.ts';
import type { Format } from './format.ts';
import type { ArrowHappening } from './happenings.ts';
import { happeningsIn } from './happenings.ts';
import { laneOrder } from './laneOrder.ts';
import { messageText } from './messageText.ts';
import { codePoint, oneLine } from './plainText.ts';

/**
 * A sequence diagram (PlantUML Language Reference Guide, chapter 1). Time has no scale: messages come in the order in
 * which they arrive. A cross is the end of a message that was lost, a dotted arrow one that its receiver ignored.
 */
export const plantuml: Format = {
  name: 'PlantUML',
  extension: 'puml',
  mediaType: 'text/plain',
  write(history, stretch, about, texts) {
    const nodes = nodesOf(history.setup);
    const names = laneOrder(history.setup).map((node) => nodeLabel(nodes, node));
    const all = names.length > 1 ? `${names[0]}, ${names.at(-1)}` : names.join('');
    const lines = happeningsIn(history, stretch, texts).map((happening) => {
      if (happening.kind === 'note') {
        const over = happening.node === null ? all : nodeLabel(nodes, happening.node);
        return `note over ${over} : ${escapePlantuml(happening.text)}`;
      }
      const { envelope, outcome } = happening;
      const ends = `${nodeLabel(nodes, envelope.from)} ${arrows[outcome]} ${nodeLabel(nodes, envelope.to)}`;
      return `${ends} : ${escapePlantuml(messageText(history.setup, envelope))}`;
    });
    const head = [
      ...aboutLines(about).map((line) => `' ${line.replaceAll("'", '’')}`),
      `title ${titleText(about)}`,
      `caption ${figuresOf(about)}`,
      ...names.map((name) => `participant ${name}`),
    ];
    return `${['@startuml', ...head, ...lines, '@enduml'].join('\n')}\n`;
  },
};

/** A title needs a letter or a digit: `title` with anything else behind it begins one of several lines. */
function titleText(about: About): string {
  const title = titleOf(about);
  return escapePlantuml(/[\p{L}\p{N}]/u.test(title) ? title : `${title} (${figuresOf(about)})`);
}

const arrows: Readonly<Record<ArrowHappening['outcome'], string>> = { arrived: '->', ignored: '-->', lost: '->x' };

/**
 * Writes a character that may mean something as `<U+0023>` ("Creole", special characters): the preprocessor and the
 * reader of Creole see letters, digits and a few marks only. Two marks in a row begin a style or a line, so of those
 * the single ones stay.
 */
export function escapePlantuml(text: string): string {
  const line = oneLine(text);
  return line.replace(/[!-/:-@[-`{-~]/g, (character, place: number) => {
    const isPaired = line[place - 1] === character || line[place + 1] === character;
    const isFirst = place === 0;
    return ',.()-='.includes(character) && !isPaired && !isFirst ? character : unicodeText(character);
  });
}

function unicodeText(character: string): string {
  return `<U+${codePoint(character).toString(16).toUpperCase().padStart(4, '0')}>`;
}
