import { expect } from '@playwright/test';
import type { Lab } from './lab.ts';
import { hasAllParts } from './offline.ts';

/** Calls that a browser may refuse a page, and what becomes of the page then. */

/** A call that a browser may refuse, and a journey in which it does. */
interface Call {
  readonly name: string;
  /** Runs in the page before anything else; the call fails as long as `window.refuses` is true. */
  readonly refuse: () => void;
  readonly journey: (lab: Lab) => Promise<void>;
  /** The page goes on as if nothing was, and has nothing to say. */
  readonly isSilent?: boolean;
}

/** Lets the call through again. */
const allow = (lab: Lab): Promise<void> => lab.page.evaluate(() => void Object.assign(window, { refuses: false }));

async function expectRun(lab: Lab): Promise<void> {
  await expect(lab.picture).toBeVisible();
  const step = await lab.currentStep();
  await lab.step();
  // A step that tells nothing is passed over.
  await expect.poll(lab.currentStep).toBeGreaterThan(step);
}

const tryAgain = (lab: Lab): Promise<void> =>
  lab.notice.getByRole('button', { name: lab.texts.controls.tryAgain }).click();

const preferences = (lab: Lab): Promise<string | null> =>
  lab.page.evaluate(() => localStorage.getItem('pbft-lab.preferences'));

const chooseTheme = (lab: Lab): Promise<void> =>
  lab.more(`${lab.texts.controls.theme}: ${lab.texts.controls.themes.auto}`);

/** By the name that the call has in the scripts of the build. */
export const calls: readonly Call[] = [
  {
    name: 'localStorage',
    refuse: () => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = function (key, value) {
        if ((window as unknown as { refuses: boolean }).refuses) throw new DOMException('full', 'QuotaExceededError');
        setItem.call(this, key, value);
      };
    },
    journey: async (lab) => {
      await lab.open();
      await chooseTheme(lab);
      await expect(lab.notice).toContainText(lab.texts.notices.preferencesNotKept);
      await expect(lab.page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await expectRun(lab);
      await allow(lab);
      await tryAgain(lab);
      await expect(lab.notice).toHaveCount(0);
      expect(await preferences(lab)).toBe('{"theme":"dark"}');
    },
  },
  {
    name: 'sessionStorage',
    refuse: () => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = function (key, value) {
        const refuses = this === sessionStorage && (window as unknown as { refuses: boolean }).refuses;
        if (refuses) throw new DOMException('full', 'QuotaExceededError');
        setItem.call(this, key, value);
      };
    },
    journey: async (lab) => {
      await lab.open();
      await lab.stepTo(12);
      await lab.crash('R2');
      // It waits for what the crash has to say.
      await lab.notice.getByRole('button', { name: lab.texts.controls.close }).click();
      await expect(lab.notice).toContainText(lab.texts.notices.sessionNotKept);
      await expectRun(lab);
      await allow(lab);
      await lab.step();
      await lab.page.reload();
      await expect(lab.run('B')).toContainText('R2 crashes @12');
    },
  },
  {
    name: 'getItem',
    refuse: () => {
      const { getItem } = Storage.prototype;
      Storage.prototype.getItem = function (key) {
        if ((window as unknown as { refuses: boolean }).refuses) throw new DOMException('no', 'SecurityError');
        return key === 'pbft-lab.preferences' ? '{"theme":"dark"}' : getItem.call(this, key);
      };
    },
    journey: async (lab) => {
      await lab.open({ scenario: 'figure', step: 3 });
      await expect(lab.notice).toContainText(lab.texts.notices.preferencesNotRead);
      await expectRun(lab);
      await allow(lab);
      await tryAgain(lab);
      await expect(lab.page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await expect(lab.notice).toHaveCount(0);
    },
  },
  {
    name: 'history',
    refuse: () => {
      for (const how of ['pushState', 'replaceState'] as const) {
        const allowed = history[how];
        history[how] = function (...values) {
          if ((window as unknown as { refuses: boolean }).refuses) throw new DOMException('too often', 'SecurityError');
          allowed.apply(this, values);
        };
      }
    },
    journey: async (lab) => {
      await lab.open({ scenario: 'figure', step: 3 });
      await expectRun(lab);
      await expect(lab.notice).toContainText(lab.texts.notices.addressRefused);
      await allow(lab);
      await lab.step();
      await expect(lab.page).toHaveURL(/at=5(&|$)/);
      await expect(lab.notice).toHaveCount(0);
    },
  },
  {
    name: 'clipboard',
    refuse: () => {
      const writeText = (): Promise<void> =>
        (window as unknown as { refuses: boolean }).refuses
          ? Promise.reject(new DOMException('no', 'NotAllowedError'))
          : Promise.resolve();
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    },
    journey: async (lab) => {
      await lab.open();
      await lab.share();
      const status = lab.dialog.getByRole('status').first();
      await lab.button(lab.words.copyLink).click();
      await expect(status).toHaveText(lab.words.shareOutcomes.copyFailed);
      await allow(lab);
      await lab.button(lab.words.copyLink).click();
      await expect(status).toHaveText(lab.words.shareOutcomes.copied);
      await lab.closeDialog();
      await expectRun(lab);
    },
  },
  {
    name: 'createObjectURL',
    refuse: () => {
      const { createObjectURL } = URL;
      URL.createObjectURL = (file) => {
        if ((window as unknown as { refuses: boolean }).refuses) throw new TypeError('no');
        return createObjectURL(file);
      };
    },
    journey: async (lab) => {
      await lab.open();
      await lab.share();
      await lab.button(lab.words.saveFile).click();
      await expect(lab.dialog.getByRole('status').first()).toHaveText(lab.words.shareOutcomes.saveFailed);
      await allow(lab);
      const download = lab.page.waitForEvent('download');
      await lab.button(lab.words.saveFile).click();
      await (await download).cancel();
      await lab.closeDialog();
      await expectRun(lab);
    },
  },
  {
    name: 'files',
    refuse: () => {
      const { arrayBuffer } = Blob.prototype;
      Blob.prototype.arrayBuffer = function () {
        const refuses = (window as unknown as { refuses: boolean }).refuses;
        return refuses ? Promise.reject(new DOMException('gone', 'NotReadableError')) : arrayBuffer.call(this);
      };
    },
    journey: async (lab) => {
      await lab.open();
      await lab.share();
      const file = { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
      const input = lab.dialog.locator('input[type=file]');
      await input.setInputFiles(file);
      await expect(lab.dialog).toHaveCount(0);
      await expect(lab.notice).toContainText('This file cannot be read');
      await allow(lab);
      // It is read now, and refused for what is in it.
      await lab.share();
      await input.setInputFiles(file);
      await expect(lab.notice).toContainText('In this file');
      await expectRun(lab);
    },
  },
  {
    // Firefox refuses it so in a sandbox. The site is not kept then, which nobody asked for.
    name: 'serviceWorker',
    refuse: () => {
      Object.defineProperty(Navigator.prototype, 'serviceWorker', {
        get: () => {
          throw new DOMException('forbidden on purpose', 'SecurityError');
        },
      });
    },
    journey: async (lab) => {
      await lab.open();
      await hasAllParts(lab.page);
      await expect(lab.notice).toHaveCount(0);
      await expectRun(lab);
    },
    isSilent: true,
  },
];
