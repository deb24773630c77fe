import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { History } from '../src/engine/history.ts';
import type { Action } from '../src/engine/interventions/index.ts';
import { runOf } from '../src/protocols/run.ts';
import type { ScenarioId } from '../src/scenario/builtIn/index.ts';
import { scenarioOf } from '../src/scenario/builtIn/index.ts';
import { openingStepOf } from '../src/scenario/builtIn/overview.ts';
import { encodeLink } from '../src/scenario/link/compression.ts';
import { encodeView } from '../src/scenario/link/view.ts';
import type { Scenario } from '../src/scenario/scenario.ts';
import { dialogs as englishDialogs } from '../src/text/en/dialogs.ts';
import { en } from '../src/text/en/index.ts';
import type { LanguageId } from '../src/text/index.ts';
import { languages } from '../src/text/index.ts';
import type { DialogTexts, Texts } from '../src/text/texts.ts';
import { dialogs as chineseDialogs } from '../src/text/zh/dialogs.ts';
import { zh } from '../src/text/zh/index.ts';

const textsIn: Readonly<Record<LanguageId, Texts>> = { en, zh };
const wordsIn: Readonly<Record<LanguageId, DialogTexts>> = { en: englishDialogs, zh: chineseDialogs };

/** The lab as a reader of one language sees it: its parts by role and name, and what can be done with them. */
export type Lab = ReturnType<typeof labOn>;

/** The place to open. Without a scenario it is the address itself, as on a first visit. */
export interface Place {
  readonly scenario?: ScenarioId | Scenario;
  readonly step?: number;
  /** The focus, as in an address: `2`, `c0`, `P0.1.2.3`, `prepared.2.0.1`. */
  readonly focus?: string;
  readonly language?: LanguageId;
}

export function labOn(page: Page, language: LanguageId) {
  const texts = textsIn[language];
  const words = wordsIn[language];
  return {
    page,
    languageId: language,
    texts,
    /** The words of the dialogs. */
    words,
    ...partsOf(page, texts),
    ...movesOn(page, texts),
    ...deedsOn(page, texts, words),
    async open(place: Place = {}): Promise<void> {
      await page.goto(await addressOf({ ...place, ...(language === 'en' ? {} : { language }) }));
      await expect(page.locator('html')).toHaveAttribute('lang', languages[language].htmlLang);
      await expect(partsOf(page, texts).picture).toBeVisible();
      if (!place.scenario) return;
      const step = place.step ?? openingStepOf(scenarioNamed(place.scenario).base);
      await expect(page.getByRole('textbox', { name: texts.controls.goTo })).toHaveValue(String(step));
    },
    /** The same page for a reader of another language. */
    in: (other: LanguageId) => labOn(page, other),
  };
}

/** A built-in scenario by name, or the scenario itself. */
export function scenarioNamed(scenario: ScenarioId | Scenario): Scenario {
  return typeof scenario === 'string' ? { base: scenario, setup: scenarioOf(scenario).setup } : scenario;
}

/** The run of a scenario, computed here: what the page has to show. */
export function historyOf(scenario: ScenarioId | Scenario): History {
  return runOf(scenarioNamed(scenario).setup);
}

/** The address of a place, made by the same code that the page reads it with. */
export async function addressOf({ scenario, step, focus, language }: Place): Promise<string> {
  const view = encodeView({ step: step ?? null, event: null, focus: focus ?? null, language: language ?? null });
  const parts = [scenario ? `s=${await encodeLink(scenarioNamed(scenario))}` : '', view].filter(Boolean);
  return parts.length === 0 ? './' : `./?${parts.join('&')}`;
}

function partsOf(page: Page, texts: Texts) {
  const { controls, diagram } = texts;
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const panel = page.getByRole('complementary', { name: controls.panel });
  const transcript = page.getByRole('region', { name: controls.transcript });
  return {
    button,
    panel,
    /** The text equivalent, in its drawer at the foot of the page. */
    transcript,
    transcriptLines: transcript.getByRole('listitem'),
    picture: page.getByRole('img', { name: new RegExp(diagram.name(0).replace('0', '\\d+')) }),
    /** Above the picture: the step and its number, the sentence that tells it, and the notices. */
    caption: page.locator('section:has(> div > [role=status])'),
    /** The slider that goes through the run. */
    tape: page.getByRole('slider', { name: controls.tape }),
    stepField: page.getByRole('textbox', { name: controls.goTo }),
    /** The curtain that covers the page in front of an audience. */
    presenter: page.getByRole('region', { name: controls.presenter, exact: true }),
    dialog: page.getByRole('dialog'),
    menu: page.getByRole('menu'),
    runs: page.getByRole('navigation', { name: controls.runs }),
    /** The title of what is open, which opens the gallery. */
    title: page.getByRole('button', { name: new RegExp(controls.openAnother('.*')) }),
    /** A card of the gallery, by its id: `scenario.seven`, `lie.equivocates`, `rule.E10`, `comparison.D2`, `run.B`. */
    card: (id: string): Locator => page.locator(`[data-card="${id}"]`),
    /** The line with the outcome of the last intervention. */
    notice: page.locator('[role=status]').filter({ has: page.getByRole('button', { name: controls.close }) }),
    liveRegion: page.getByTestId('live-region'),
    /** The lane of a node: a button at its head. The map of the cluster has one of the same name. */
    lane: (node: string): Locator =>
      page.locator('#diagram').getByRole('button', { name: new RegExp(`^${diagram.laneButton(node, '').trim()}`) }),
    /** A run by its letter. */
    run: (letter: string): Locator =>
      page
        .getByRole('navigation', { name: controls.runs })
        .getByRole('button', { name: new RegExp(`^${letter}(?![a-z])`) }),
    badge: (name: string): Locator => page.getByRole('button', { name: new RegExp(`^${name}`) }),
    action: (action: Action): Locator => panel.getByRole('button', { name: nameOfAction(texts, action), exact: true }),
    menuItem: (action: Action): Locator => page.getByRole('menuitem', { name: nameOfAction(texts, action) }),
    /** The drawing of a message in the picture; `fate` as the diagram shows it, `ahead` for what is still to come. */
    arrows: (id?: string, fate?: string): Locator =>
      page.locator(`#diagram [data-message${id ? `="${id}"` : ''}]${fate ? `[data-outcome="${fate}"]` : ''}`),
  };
}

/**
 * Types a text over what a field has, key by key. Playwright's `fill` sets the value in Firefox in a way that React takes
 * for its own.
 */
export async function typeOver(field: Locator, text: string): Promise<void> {
  await field.press('ControlOrMeta+a');
  await field.pressSequentially(text);
}

/** The name of an action, as its buttons say it. */
export function nameOfAction(texts: Texts, action: Action): string {
  const name = texts.details.actions[action.kind] as (action: Action) => string;
  return name(action);
}

function movesOn(page: Page, texts: Texts) {
  const { controls } = texts;
  const stepField = page.getByRole('textbox', { name: controls.goTo });
  const forward = page.getByRole('button', { name: controls.stepBy.step, exact: true });
  const back = page.getByRole('button', { name: controls.backBy.step, exact: true });
  const expectStep = (step: number): Promise<void> => expect(stepField).toHaveValue(String(step));
  return {
    expectStep,
    async step(times = 1): Promise<void> {
      for (let count = 0; count < times; count++) await forward.click();
    },
    async back(times = 1): Promise<void> {
      for (let count = 0; count < times; count++) await back.click();
    },
    /** Goes to a step by the number field. */
    async stepTo(step: number): Promise<void> {
      await typeOver(stepField, String(step));
      await stepField.press('Enter');
      await expectStep(step);
    },
    currentStep: async (): Promise<number> => Number(await stepField.inputValue()),
    /** Presses keys with the focus nowhere in particular, as for somebody who has only looked so far. */
    async press(...keys: string[]): Promise<void> {
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      for (const key of keys) await page.keyboard.press(key);
    },
  };
}

function deedsOn(page: Page, texts: Texts, words: DialogTexts) {
  const { controls } = texts;
  const parts = partsOf(page, texts);
  return {
    async crash(node: string): Promise<void> {
      const lane = parts.lane(node);
      if ((await lane.getAttribute('aria-pressed')) !== 'true') await lane.click();
      await parts.action({ kind: 'crash', replica: 0 }).click();
    },
    /** Opens an entry of the menu with everything that is wanted less often. */
    async more(entry: string): Promise<void> {
      await page.getByRole('button', { name: controls.more, exact: true }).click();
      await page.locator('[popover]:popover-open').getByRole('button', { name: entry, exact: true }).click();
    },
    /** Opens a card of the gallery: one of those that its first page shows, all of them but the reader's own runs. */
    async openCard(id: string): Promise<void> {
      await parts.title.click();
      await parts.card(id).click();
      await expect(parts.card(id)).toHaveCount(0);
    },
    /** Expects that the run which is shown started from a built-in scenario. */
    expectScenario: (id: ScenarioId): Promise<void> => expect(parts.title).toHaveText(texts.scenarios[id].title),
    async openTranscript(): Promise<void> {
      const button = page.getByRole('button', { name: controls.transcript, exact: true });
      if (await button.isVisible()) await button.click();
      else await this.more(controls.transcript);
      await expect(parts.transcriptLines.first()).toBeVisible();
    },
    async share(): Promise<string> {
      await page.getByRole('button', { name: controls.share, exact: true }).click();
      const link = page.getByRole('textbox', { name: words.shareLink });
      await expect(link).toHaveValue(/\?s=/);
      return link.inputValue();
    },
    closeDialog: (): Promise<void> => parts.dialog.getByRole('button', { name: controls.close, exact: true }).click(),
  };
}
