import type { Lab } from './lab.ts';

/** A thing that nothing else may cover, in px of the page. */
interface Item {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Boxes may touch. The boxes of letters are higher than the letters, so a little overlap is none. */
const SLACK = 2;

/**
 * Goes through the whole run, and returns which words lie on other words, on a gate, or on the heads and logs at the
 * ends of the lanes; and in which step first. Each pair once.
 */
export async function overlaps(lab: Lab): Promise<string[]> {
  const pairs = new Map<string, string>();
  // The step is read from the words about the picture, which come after it.
  await lab.page.locator('#picture-summary').waitFor({ state: 'attached' });
  const last = Number(await lab.tape.getAttribute('max'));
  await lab.page.evaluate(show, 'hidden');
  for (let step = 0; step <= last; step++) {
    for (const pair of pairsOnEachOther(await lab.page.evaluate(itemsAfter, step))) {
      if (!pairs.has(pair)) pairs.set(pair, `${pair} from step ${step}`);
    }
  }
  await lab.page.evaluate(show, '');
  return [...pairs.values()];
}

/**
 * In the page: hides or shows the picture. Hidden parts keep their boxes and are not painted; painting takes as long as
 * all the rest.
 */
function show(visibility: string): void {
  document.documentElement.style.visibility = visibility;
}

function pairsOnEachOther(items: readonly Item[]): string[] {
  return items.flatMap((a, index) =>
    items.slice(index + 1).flatMap((b) => {
      const bothGates = a.name.startsWith('gate') && b.name.startsWith('gate');
      return !bothGates && lieOnEachOther(a, b) ? [`${a.name} on ${b.name}`] : [];
    }),
  );
}

function lieOnEachOther(a: Item, b: Item): boolean {
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK
  );
}

/** In the page: shows a step, and measures the words of the picture then, as far as they are in view. */
async function itemsAfter(step: number): Promise<Item[]> {
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
  const [shown] = (document.getElementById('picture-summary')?.textContent ?? '').match(/(Step|第) \d+ /) ?? [];
  if (!shown?.includes(` ${step} `)) throw new Error(`step ${step} is not shown, but ${shown}`);

  const picture = document.querySelector('svg[role=img]') as SVGElement;
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
  const inMargins = textsInMargins.map(({ name, group }) => {
    const { left, top, right, bottom } = group.getBoundingClientRect();
    return { name, left, top, right, bottom };
  });
  return [...inPlot, ...inMargins].filter(({ left, top, right, bottom }) => right > left && bottom > top);
}
