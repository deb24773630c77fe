import type { ScenarioId } from '../src/scenario/builtIn/index.ts';
import { scenarios } from '../src/scenario/builtIn/index.ts';
import type { Lab } from './lab.ts';
import { expect, test } from './test.ts';

// A trace of thousands of changes of the page costs more than the changes.
test.use({ trace: 'off' });

const sizes = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
  { width: 320, height: 600 },
];

/**
 * Goes through the whole run, and tells which words lie on other words, on a gate, or on the heads and logs at the
 * ends of the lanes; and in which step first. Each pair once.
 */
function overlaps(lab: Lab): Promise<string[]> {
  return lab.page.evaluate(async () => {
    /** Boxes may touch. The boxes of letters are higher than the letters, so a little overlap is none. */
    const SLACK = 2;
    /** `Step 3 of 24`, in either language. */
    const stepTold = /(Step|第) \d+ /;
    const picture = document.querySelector('svg[role=img]') as SVGElement;
    const [plot, ...margins] = [...picture.children].filter(({ tagName }) => tagName === 'g');
    const clip = picture.querySelector('clipPath rect') as SVGElement;
    const found = new Map<string, string>();

    interface Item {
      readonly name: string;
      readonly box: DOMRect;
      readonly group: Element | null;
    }
    const within = (box: DOMRect, room: DOMRect): DOMRect => {
      const [left, top] = [Math.max(box.left, room.left), Math.max(box.top, room.top)];
      const [right, bottom] = [Math.min(box.right, room.right), Math.min(box.bottom, room.bottom)];
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };
    const lieOnEachOther = (a: DOMRect, b: DOMRect): boolean =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK;

    const itemsNow = (): Item[] => {
      const svg = picture.getBoundingClientRect();
      const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(clip.getAttribute(name)));
      const room = new DOMRect(svg.left + (x ?? 0), svg.top + (y ?? 0), width, height);
      const texts = [...(plot as Element).querySelectorAll('text')].map((text) => ({
        name: `“${text.textContent}”`,
        // A meter is its pips and its digits, a chip its frame and its text: the group is what may not be covered.
        group: text.closest('[data-kind]') ?? text,
      }));
      const meters = [...(plot as Element).querySelectorAll('[data-kind="meter"]')].map((group) => ({
        name: 'votes',
        group,
      }));
      const gates = [...(plot as Element).querySelectorAll('[data-gate]:not([data-gate="ahead"])')].map((group) => ({
        name: `gate ${group.getAttribute('data-gate')}`,
        group: group.querySelector('path') as Element,
      }));
      const inPlot = [...texts.filter(({ group }) => group.getAttribute('data-kind') !== 'meter'), ...meters, ...gates];
      const inMargins = margins.flatMap((margin) =>
        [...margin.querySelectorAll('text')].map((group) => ({ name: `“${group.textContent}” at the edge`, group })),
      );
      return [
        ...inPlot.map(({ name, group }) => ({ name, group, box: within(group.getBoundingClientRect(), room) })),
        ...inMargins.map(({ name, group }) => ({ name, group, box: group.getBoundingClientRect() })),
      ].filter(({ box }) => box.width > 0 && box.height > 0);
    };
    const look = (step: number): void => {
      const items = itemsNow();
      items.forEach((a, index) => {
        for (const b of items.slice(index + 1)) {
          const bothGates = a.name.startsWith('gate') && b.name.startsWith('gate');
          if (bothGates || !lieOnEachOther(a.box, b.box)) continue;
          const pair = `${a.name} on ${b.name}`;
          if (!found.has(pair)) found.set(pair, `${pair} from step ${step}`);
        }
      });
    };
    const tape = document.querySelector('input[type=range]') as HTMLInputElement;
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    for (let step = 0; step <= Number(tape.max); step++) {
      setValue?.call(tape, String(step));
      tape.dispatchEvent(new Event('input', { bubbles: true }));
      // The page has rendered by then. It need not be painted, as after a timer: boxes are there before.
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
      const [told] = (document.getElementById('picture-summary')?.textContent ?? '').match(stepTold) ?? [];
      if (!told?.includes(` ${step} `)) throw new Error(`step ${step} is not shown, but ${told}`);
      look(step);
    }
    return [...found.values()];
  });
}

for (const { width, height } of sizes) {
  for (const language of ['en', 'zh'] as const) {
    test(`row 28: no words lie on others at ${width}×${height} (${language})`, async ({ page, lab }) => {
      test.setTimeout(300_000);
      await page.setViewportSize({ width, height });
      const reader = lab.in(language);
      for (const scenario of Object.keys(scenarios) as ScenarioId[]) {
        await reader.open({ scenario });
        expect.soft(await overlaps(reader), `${scenario} at ${width}×${height} in ${language}`).toEqual([]);
      }
    });
  }
}
