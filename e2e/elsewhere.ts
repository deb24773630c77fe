import { expect } from '@playwright/test';
import type { PlayableId } from '../src/lessons/playable.ts';
import { addressOf } from './lab.ts';
import { replicasOf } from './manyReplicas.ts';
import { manyRequests } from './manyRequests.ts';
import type { Visit } from './visits.ts';

/** The first question of a lesson: the run goes no further. A challenge has its goals. */
export function lessonVisit(id: PlayableId): Visit {
  return {
    name: `the lesson ${id}`,
    go: async (lab) => {
      await lab.page.goto(`./?lesson=${id}&lang=${lab.languageId}`);
    },
    seen: (lab) =>
      lab.page.locator('section[data-part="onTheWay"], section[data-part="question"], li[data-state="open"]'),
  };
}

/** A run of more than 5,000 steps, whose arrows are painted. */
const long = manyRequests(180);

/** Visits that begin with another address. */
export const elsewhereVisits: readonly Visit[] = [
  lessonVisit('counting'),
  {
    name: 'a link that is refused',
    go: async (lab) => {
      // The runs of a tab that has some stay, and a notice tells of the link.
      await lab.page.addInitScript(() => sessionStorage.clear());
      await lab.page.goto(`./?s=1.figure.n&lang=${lab.languageId}`);
    },
    seen: (lab) =>
      lab.page
        .getByRole('main')
        .locator('p')
        .filter({ hasNotText: new RegExp(lab.texts.controls.loading) }),
  },
  {
    name: 'a long run, to its end',
    go: async (lab) => {
      await lab.page.goto(await addressOf({ scenario: long, step: 5000, language: lab.languageId }));
      await expect(lab.picture).toBeVisible();
    },
    seen: (lab) => lab.stepField.and(lab.page.locator('[value="5000"]')),
  },
  {
    name: 'a picture with very many arrows',
    go: (lab) => lab.press('0'),
    seen: (lab) => lab.page.locator('canvas'),
  },
  {
    name: 'a frame of another page',
    go: async (lab) => {
      await lab.page.goto(`${await addressOf({ scenario: 'figure', language: lab.languageId })}&embed=steps`);
    },
    seen: (lab) => lab.page.locator('main svg[role=img]'),
  },
  {
    name: 'a picture of many replicas',
    go: async (lab) => {
      await lab.page.goto(await addressOf({ scenario: replicasOf(31), step: 900, language: lab.languageId }));
    },
    seen: (lab) => lab.page.locator('#diagram [data-kind=folded]'),
  },
  {
    name: 'a page that broke',
    go: async (lab) => {
      await lab.page.addInitScript(() => {
        if (!location.search.includes('broken')) return;
        window.ResizeObserver = class {
          constructor() {
            throw new Error('broken on purpose');
          }
        } as unknown as typeof ResizeObserver;
      });
      await lab.page.goto(`./?broken=1&lang=${lab.languageId}`);
    },
    seen: (lab) => lab.page.getByRole('textbox', { name: lab.texts.notices.rescue.links }),
  },
];
