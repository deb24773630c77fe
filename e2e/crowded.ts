import type { Lab } from './lab.ts';

/** A part of the picture that nothing else may cover, with its box in px of the page. */
interface Item {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Walk {
  /** How many steps are taken at once. */
  readonly every?: number;
  /** How many lines the sentence may have. */
  readonly captionLinesMost?: number;
}

/**
 * Goes through a run, and returns which words lie on other words, on a gate, or on the heads and logs at the ends of
 * the lanes, and which sentences have too many lines, each once, with the first step in which it does.
 */
export async function crowded(
  lab: Lab,
  { every = 1, captionLinesMost = Number.POSITIVE_INFINITY }: Walk = {},
): Promise<string[]> {
  // The step is read from the words about the picture, which come after it.
  await lab.page.locator('#picture-summary').waitFor({ state: 'attached' });
  const last = Number(await lab.tape.getAttribute('max'));
  // The page has all of it at once: a question and an answer for each step would take as long as the steps.
  const functions = [show, itemsInView, pairsOnEachOther, longCaption, walk].join('\n');
  return lab.page.evaluate<string[]>(
    `(() => { ${functions}\n return walk(${last}, ${every}, ${captionLinesMost}); })()`,
  );
}

/** In the page. */
async function walk(last: number, every: number, captionLinesMost: number): Promise<string[]> {
  // A hidden part has its boxes all the same, and is not painted, which takes as long as all the rest.
  document.documentElement.style.visibility = 'hidden';
  const found = new Map<string, string>();
  const steps = Array.from({ length: Math.floor(last / every) + 1 }, (_, index) => last - index * every);
  for (const step of steps.reverse()) {
    await show(step);
    for (const fault of [...pairsOnEachOther(itemsInView()), ...longCaption(captionLinesMost)]) {
      if (!found.has(fault)) found.set(fault, `${fault} from step ${step}`);
    }
  }
  document.documentElement.style.visibility = '';
  return [...found.values()];
}

/** In the page: shows a step. */
async function show(step: number): Promise<void> {
  const tape = document.querySelector('input[type=range]') as HTMLInputElement;
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(tape, String(step));
  tape.dispatchEvent(new Event('input', { bubbles: true }));
  // The page has rendered by then. It need not be painted, as after a timer: boxes are there before.
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  // `Step 3 of 24`, in either language.
  const [told] = (document.getElementById('picture-summary')?.textContent ?? '').match(/(Step|第) \d+ /) ?? [];
  if (!told?.includes(` ${step} `)) throw new Error(`step ${step} is not shown, but ${told}`);
}

/** In the page: what the picture says, as far as it is in view. */
function itemsInView(): Item[] {
  const picture = document.querySelector('#diagram svg[role=img]') as SVGElement;
  const [plot, ...margins] = [...picture.children].filter(({ tagName }) => tagName === 'g');
  const all = (selector: string) => [...(plot?.querySelectorAll(selector) ?? [])];
  const textsInPlot = all('text')
    .filter((text) => !text.closest('[data-gate], [data-kind="meter"]'))
    // A chip is its frame and its text: the group is what may not be covered.
    .map((text) => ({ name: `“${text.textContent}”`, group: text.closest('[data-kind]') ?? text }));
  const meters = all('[data-kind="meter"]').map((group) => ({ name: 'votes', group }));
  const gates = all('[data-gate]:not([data-gate="ahead"])').map((group) => {
    return { name: `gate ${group.getAttribute('data-gate')}`, group: group.querySelector('path') as Element };
  });
  const textsInMargins = margins
    .flatMap((margin) => [...margin.querySelectorAll('text')])
    .map((group) => ({ name: `“${group.textContent}” at the edge`, group }));
  const rings = margins
    .flatMap((margin) => [...margin.querySelectorAll('[data-kind="ring"]')])
    .map((group) => ({ name: 'ring', group }));

  const svg = picture.getBoundingClientRect();
  const clip = picture.querySelector('clipPath rect') as SVGElement;
  const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
    Number(clip.getAttribute(name)),
  );
  const room = new DOMRect(svg.left + x, svg.top + y, width, height);
  const within = ({ left, top, right, bottom }: DOMRect) => ({
    left: Math.max(left, room.left),
    top: Math.max(top, room.top),
    right: Math.min(right, room.right),
    bottom: Math.min(bottom, room.bottom),
  });
  const inPlot = [...textsInPlot, ...meters, ...gates].map(({ name, group }) => {
    return { name, ...within(group.getBoundingClientRect()) };
  });
  const inMargins = [...textsInMargins, ...rings].map(({ name, group }) => {
    const { left, top, right, bottom } = group.getBoundingClientRect();
    return { name, left, top, right, bottom };
  });
  return [...inPlot, ...inMargins].filter(({ left, top, right, bottom }) => right > left && bottom > top);
}

/** In the page: each pair as words for a person to read. */
function pairsOnEachOther(items: readonly Item[]): string[] {
  // Boxes may touch. The boxes of letters are higher than the letters, so a little overlap is none.
  const slack = 2;
  return items.flatMap((a, index) =>
    items.slice(index + 1).flatMap((b) => {
      const bothGates = a.name.startsWith('gate') && b.name.startsWith('gate');
      const lieOnEachOther =
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;
      return lieOnEachOther && !bothGates ? [`${a.name} on ${b.name}`] : [];
    }),
  );
}

/** In the page: the sentence, if it has too many lines. */
function longCaption(linesMost: number): string[] {
  const sentence = document.querySelector('section:has(> div > [role=status]) > p') as HTMLElement;
  const lines = Math.round(sentence.scrollHeight / Number.parseFloat(getComputedStyle(sentence).lineHeight));
  return lines > linesMost ? [`${lines} lines: ${sentence.textContent}`] : [];
}
