import type { Locator } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Lab } from './lab.ts';

/** One part of the page: how a reader comes to it, what is there then, and how to leave it. */
export interface Visit {
  readonly name: string;
  go(lab: Lab): Promise<void>;
  seen(lab: Lab): Locator;
  leave?(lab: Lab): Promise<void>;
}

/** Visits of every part of the page from a run at step 12, in an order in which one makes the next possible. */
export const visits: readonly Visit[] = [
  {
    name: 'the lights',
    go: async () => {},
    seen: (lab) => lab.badge(lab.texts.lights.safety),
  },
  {
    name: 'the explanation',
    // The panel may show what is in focus.
    go: (lab) => lab.press('w'),
    seen: (lab) => lab.panel.getByRole('heading', { name: lab.texts.details.why, exact: true }),
  },
  {
    name: 'the lines of a step',
    go: async (lab) => {
      await lab.press('w');
      await lab.panel.getByRole('button', { name: lab.texts.details.code.show }).click();
    },
    // A step that ran no rule says so.
    seen: (lab) => lab.panel.locator('pre mark').or(lab.panel.getByText(lab.texts.details.code.none)).first(),
    leave: (lab) => lab.panel.getByRole('button', { name: lab.texts.details.code.hide }).click(),
  },
  {
    name: 'a term of the sentence',
    go: (lab) => lab.caption.locator('p [role=button]').first().press('Enter'),
    seen: (lab) => lab.caption.locator('[popover] b'),
    leave: async (lab) => {
      await lab.page.keyboard.press('Escape');
      await expect(lab.caption.locator('[popover]')).toHaveCount(0);
    },
  },
  {
    name: 'the buttons in the picture',
    go: async () => {},
    seen: (lab) => lab.lane('R1'),
  },
  {
    name: 'gestures',
    // A zoom by the wheel lets go of the playhead.
    go: async ({ page, picture }) => {
      await picture.hover();
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -100);
      await page.keyboard.up('Control');
    },
    seen: (lab) => lab.page.locator('#diagram [data-follow=false]'),
    leave: (lab) => lab.press('0'),
  },
  {
    name: 'a node in focus',
    go: (lab) => lab.lane('R1').click(),
    seen: (lab) => lab.action({ kind: 'crash', replica: 0 }),
  },
  {
    name: 'the menu of a node',
    go: (lab) => lab.press('f'),
    seen: (lab) => lab.menu,
    leave: async (lab) => {
      await lab.page.keyboard.press('Escape');
      await expect(lab.menu).toHaveCount(0);
    },
  },
  ...(['lie', 'say'] as const).map(
    (dialog): Visit => ({
      name: `the dialog ${dialog}`,
      go: async (lab) => {
        await lab.press('f');
        // By key: a pointer on its way to an item that lies below scrolls the menu as it highlights others.
        await lab.page.getByRole('menuitem', { name: lab.texts.details.openDialog[dialog] }).press('Enter');
      },
      // R1 is in focus.
      seen: (lab) =>
        dialog === 'say' ? titled(lab, dialog) : lab.page.getByRole('dialog', { name: lab.words.lies.titleOf('R1') }),
      leave: leaveDialog,
    }),
  ),
  {
    name: 'the faults',
    go: (lab) => lab.more(lab.texts.controls.interventions),
    seen: (lab) => lab.panel.getByRole('button', { name: lab.texts.details.openDialog.partition }),
    leave: (lab) => lab.panel.getByRole('button', { name: lab.texts.controls.close, exact: true }).click(),
  },
  {
    name: 'making a lesson',
    go: (lab) => lab.more(lab.texts.controls.makeLesson),
    seen: (lab) => lab.panel.getByRole('textbox').first(),
    leave: (lab) => lab.panel.getByRole('button', { name: lab.texts.controls.close, exact: true }).click(),
  },
  ...(
    [
      ['share', 's'],
      ['glossary', '/'],
      ['help', '?'],
      ['palette', 'ControlOrMeta+k'],
    ] as const
  ).map(
    ([dialog, key]): Visit => ({
      name: `the dialog ${dialog}`,
      go: (lab) => lab.press(key),
      seen: (lab) => inDialog(lab, dialog),
      leave: leaveDialog,
    }),
  ),
  {
    name: 'the formats in which a run leaves the lab',
    go: (lab) => lab.press('s'),
    seen: (lab) => lab.dialog.getByRole('button', { name: 'SVG', exact: true }),
    leave: leaveDialog,
  },
  {
    name: 'what makes films',
    go: (lab) => lab.press('s'),
    seen: (lab) => lab.dialog.getByRole('button', { name: 'GIF', exact: true }),
    leave: leaveDialog,
  },
  ...(['settings', 'setup', 'request', 'partition', 'until'] as const).map(
    (dialog): Visit => ({
      name: `the dialog ${dialog}`,
      go: (lab) => lab.more(lab.texts.controls[dialog]),
      seen: (lab) => inDialog(lab, dialog),
      leave: leaveDialog,
    }),
  ),
  {
    name: 'the inbox',
    go: (lab) => lab.press('q'),
    // R1 is in focus: something waits there, or nothing does.
    seen: (lab) => lab.panel.locator('#inbox'),
    leave: (lab) => lab.press('q'),
  },
  {
    name: 'the legend',
    go: (lab) => lab.more(lab.texts.controls.legend),
    // The button that closes it has a picture as well.
    seen: (lab) => lab.panel.locator('li svg').first(),
    leave: (lab) => lab.panel.getByRole('button', { name: lab.texts.controls.close, exact: true }).click(),
  },
  {
    name: 'the gallery',
    go: (lab) => lab.title.click(),
    seen: (lab) => lab.card('scenario.clear'),
    leave: async (lab) => {
      await lab.page.keyboard.press('Escape');
      await expect(lab.card('scenario.clear')).toHaveCount(0);
    },
  },
  {
    name: 'the log matrix',
    go: (lab) => lab.press('n'),
    seen: (lab) => lab.page.getByRole('region', { name: lab.texts.controls.matrix }).getByRole('table'),
    leave: (lab) => lab.press('n'),
  },
  {
    name: 'the transcript',
    go: (lab) => lab.press('t'),
    seen: (lab) => lab.transcriptLines.first(),
    leave: (lab) => lab.press('t'),
  },
  {
    name: 'presenter mode',
    go: (lab) => lab.press('p'),
    seen: (lab) => lab.presenter,
    leave: async (lab) => {
      await lab.page.keyboard.press('Escape');
      await expect(lab.presenter).toHaveCount(0);
    },
  },
  {
    name: 'the QR code for an audience',
    go: async (lab) => {
      await lab.press('p');
      await expect(lab.presenter).toBeVisible();
      await lab.page.keyboard.press('q');
    },
    seen: (lab) => lab.page.getByRole('dialog', { name: lab.texts.presenter.qrOf }),
    leave: async (lab) => {
      await lab.page.keyboard.press('Escape');
      await lab.page.keyboard.press('Escape');
      await expect(lab.presenter).toHaveCount(0);
    },
  },
  {
    name: 'a file that is refused',
    go: async (lab) => {
      await lab.press('s');
      await lab.dialog.locator('input[type=file]').setInputFiles({
        name: 'a.json',
        mimeType: 'application/json',
        buffer: Buffer.from('{}'),
      });
    },
    seen: (lab) => lab.notice.locator('p').filter({ hasNotText: new RegExp(lab.texts.controls.loading) }),
    leave: (lab) => lab.notice.getByRole('button', { name: lab.texts.controls.close }).click(),
  },
  {
    name: 'a run laid beside another',
    go: async (lab) => {
      // An intervention in what was seen already makes a run of its own.
      await lab.press('End');
      await lab.stepTo(12);
      await lab.crash('R2');
      await lab.press('c');
    },
    seen: (lab) =>
      lab.page
        .getByRole('region', { name: new RegExp(`^${lab.texts.controls.run('[A-F]')} · `) })
        .getByRole('img')
        .first(),
    leave: (lab) => lab.press('c'),
  },
  {
    name: 'the end of the run',
    go: (lab) => lab.press('End'),
    seen: (lab) => lab.page.getByRole('region', { name: lab.texts.endCard.label }),
  },
];

const titled = (lab: Lab, id: keyof Lab['words']['titles']): Locator =>
  lab.page.getByRole('dialog', { name: lab.words.titles[id] });

/** The dialog with its words: the last of them to come are in a table or a list. */
function inDialog(lab: Lab, id: keyof Lab['words']['titles']): Locator {
  const dialog = titled(lab, id);
  if (id === 'share') return dialog.getByRole('textbox', { name: lab.words.shareLink });
  if (id === 'glossary') return dialog.locator('dt').first();
  if (id === 'palette') return dialog.getByRole('option').first();
  return dialog;
}

async function leaveDialog(lab: Lab): Promise<void> {
  await lab.page.keyboard.press('Escape');
  await expect(lab.dialog).toHaveCount(0);
}
