import type { Page } from '@playwright/test';
import { mix, pick } from '../src/engine/network/chance.ts';
import { commands } from '../src/ui/shell/commands.ts';

/**
 * A monkey: it does anything that can be done to the page, again and again. What it does next is a function of the seed,
 * of the number of the action, and of the controls on the page; the clock of the page moves only when it says so. So a
 * seed leads to the same walk each time.
 */

/** One action, as it is printed, and as it can be done again. */
export type Action =
  | { readonly kind: 'click' | 'menu'; readonly control: string; readonly index: number }
  | { readonly kind: 'type'; readonly control: string; readonly index: number; readonly text: string }
  | { readonly kind: 'choose'; readonly control: string; readonly index: number; readonly option: number }
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'point' | 'clickAt' | 'menuAt'; readonly x: number; readonly y: number }
  | { readonly kind: 'drag'; readonly x: number; readonly y: number; readonly dx: number; readonly dy: number }
  | { readonly kind: 'wheel'; readonly x: number; readonly y: number; readonly by: number; readonly isZoom: boolean }
  | { readonly kind: 'back' };

/** A control of the page: its role or element, its name, and the number of options where it has some. */
export interface Control {
  readonly name: string;
  readonly what: 'press' | 'text' | 'select';
  readonly options: number;
}

/** Everything that can be used now: behind a dialog or a menu there is nothing. */
const USABLE = 'button, a[href], select, input, textarea, summary, [role=menuitem], [role=tab], [tabindex="0"]';

/** Texts that people type, and that they do not. */
const texts = [
  '',
  '0',
  '3',
  '12',
  '-1',
  '99999999',
  'put x 1',
  ' get  x ',
  '存 x 1',
  '🙂',
  'ß'.repeat(90),
  'R1',
  '1e9',
];

const keys = [
  ...commands.flatMap((command) => command.keys.filter((key) => !key.includes(' ')).map(asPressed)),
  ...[
    'Tab',
    'Tab',
    'Shift+Tab',
    'Enter',
    'Enter',
    'Space',
    'Escape',
    'ArrowUp',
    'ArrowDown',
    'r',
    '1',
    '2',
    'Backspace',
  ],
];

/** A key as Playwright names it. */
function asPressed(key: string): string {
  return key.replace('$mod', 'Control').replace(/^Shift\+(\W)$/, '$1');
}

/** Returns the action of a number. @param size of the window */
export function chooseAction(
  seed: number,
  count: number,
  controls: readonly Control[],
  size: { readonly width: number; readonly height: number },
): Action {
  const start = mix(mix(0, seed), count);
  const among = (salt: number, most: number): number => pick(mix(start, salt), most);
  const place = { x: among(1, size.width), y: among(2, size.height) };
  const index = among(3, Math.max(1, controls.length));
  const control = controls[index];
  const share = among(4, 100);
  if (share < 55 && control) return actionOn(control, index, among);
  if (share < 80) return { kind: 'key', key: keys[among(5, keys.length)] ?? 'Tab' };
  if (share < 85) return { kind: 'point', ...place };
  if (share < 90) return { kind: 'clickAt', ...place };
  if (share < 92) return { kind: 'menuAt', ...place };
  if (share < 95) return { kind: 'drag', ...place, dx: among(6, 400) - 200, dy: among(7, 400) - 200 };
  if (share < 98) return { kind: 'wheel', ...place, by: among(8, 400) - 200, isZoom: among(9, 2) === 0 };
  return { kind: 'back' };
}

function actionOn(
  { name, what, options }: Control,
  index: number,
  among: (salt: number, most: number) => number,
): Action {
  if (what === 'select') return { kind: 'choose', control: name, index, option: among(10, Math.max(1, options)) };
  if (what === 'text') return { kind: 'type', control: name, index, text: texts[among(11, texts.length)] ?? '' };
  return { kind: among(12, 12) === 0 ? 'menu' : 'click', control: name, index };
}

/** The controls that can be used now, in the order of the document. */
export function controlsOf(page: Page): Promise<readonly Control[]> {
  return page.evaluate((usable) => {
    const inFront = [...document.querySelectorAll('dialog[open], [role=menu], [popover]:popover-open')].at(-1);
    const elements = [...(inFront ?? document).querySelectorAll<HTMLElement>(usable)].filter((element) => {
      const isShown = element.checkVisibility({ visibilityProperty: true });
      // Reloading is not a walk, and a file can only be opened by hand.
      return isShown && !element.matches('[disabled], [type=file]');
    });
    Object.assign(window, { monkeyElements: elements });
    return elements.map((element) => {
      const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
      const isText = element.matches('textarea, input:not([type=radio], [type=checkbox], [type=range])');
      const what = element instanceof HTMLSelectElement ? 'select' : isText ? 'text' : 'press';
      const options = element instanceof HTMLSelectElement ? element.options.length : 0;
      return { name: `${element.tagName.toLowerCase()} ${name.trim().slice(0, 50)}`, what, options };
    });
  }, USABLE);
}

/** Runs in the page: what a walk remembers of its controls would be held, with all that is around them. */
export function letGo(): void {
  Object.assign(window, { monkeyElements: [] });
}

/** Runs in the page: a link to another page is not followed, since what is measured there is not the lab. */
export function stayInLab(): void {
  window.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link && (link.target || link.pathname !== window.location.pathname)) event.preventDefault();
    },
    { capture: true },
  );
}

/** Does an action by the devices that people have. */
export async function act(page: Page, action: Action): Promise<void> {
  const { mouse, keyboard } = page;
  switch (action.kind) {
    case 'click':
    case 'menu':
      return clickOn(page, action.index, action.kind === 'menu' ? 'right' : 'left');
    case 'type':
      await clickOn(page, action.index, 'left');
      await keyboard.press('Control+a');
      return keyboard.insertText(action.text);
    case 'choose':
      return choose(page, action.index, action.option);
    case 'key':
      return keyboard.press(action.key);
    case 'point':
      return mouse.move(action.x, action.y);
    case 'clickAt':
      return mouse.click(action.x, action.y);
    case 'menuAt':
      return mouse.click(action.x, action.y, { button: 'right' });
    case 'drag':
      await mouse.move(action.x, action.y);
      await mouse.down();
      await mouse.move(action.x + action.dx, action.y + action.dy, { steps: 3 });
      return mouse.up();
    case 'wheel':
      await mouse.move(action.x, action.y);
      if (action.isZoom) await keyboard.down('Control');
      await mouse.wheel(action.by, action.by);
      if (action.isZoom) await keyboard.up('Control');
      return;
    case 'back':
      // The page that was there before is not the lab.
      await page.evaluate(() => {
        if ((window as unknown as { navigation: { canGoBack: boolean } }).navigation.canGoBack) history.back();
      });
  }
}

type WithElements = Window & { readonly monkeyElements: readonly HTMLElement[] };

async function clickOn(page: Page, index: number, button: 'left' | 'right'): Promise<void> {
  const place = await page.evaluate((at) => {
    const element = (window as unknown as WithElements).monkeyElements[at];
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const box = element?.getBoundingClientRect();
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  }, index);
  if (place) await page.mouse.click(place.x, place.y, { button });
}

function choose(page: Page, index: number, option: number): Promise<void> {
  return page.evaluate(
    ([at, chosen]) => {
      const element = (window as unknown as WithElements).monkeyElements[at];
      if (!(element instanceof HTMLSelectElement)) return;
      element.selectedIndex = chosen;
      element.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [index, option] as const,
  );
}
