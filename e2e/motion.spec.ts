import type { History } from '../src/engine/history.ts';
import { stopsOf } from '../src/protocols/explain/stops.ts';
import type { PbftNote } from '../src/protocols/pbft/notes.ts';
import type { Lab } from './lab.ts';
import { historyOf } from './lab.ts';
import { settledPicture } from './still.ts';
import { all, expect, test } from './test.ts';

const figure = historyOf('figure');

const gates = ['prePrepared', 'prepared', 'committedLocal', 'executed', 'accepted'];

/** The number of gates reached in a step: each has a mark of its own. */
function gatesReached({ steps }: History, step: number): number {
  const notes = (steps[step - 1]?.notes ?? []) as readonly PbftNote[];
  return notes.filter(({ kind }) => gates.includes(kind)).length;
}

/** Properties of running animations that move something; and gates with a ring around them. */
function lookAt(lab: Lab): Promise<{ moving: string[]; ringed: number }> {
  return lab.page.evaluate(() => ({
    moving: document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .flatMap(({ effect }) => (effect as KeyframeEffect).getKeyframes().flatMap((frame) => Object.keys(frame)))
      .filter((property) => ['transform', 'translate', 'scale', 'rotate', 'offsetDistance'].includes(property)),
    ringed: document.querySelectorAll('#diagram [data-changed]').length,
  }));
}

async function play(lab: Lab): Promise<void> {
  await lab.button(lab.texts.controls.play).click();
  await lab.page.clock.runFor(30);
}

test(
  'row 57: where motion is unwanted a whole play moves nothing, and each decision gets a ring',
  all,
  async ({ lab, openStopped }) => {
    await openStopped({ scenario: 'figure', step: 2 });
    await play(lab);
    for (const step of stopsOf(figure).counts.filter((count) => count > 2)) {
      await lab.expectStep(step);
      expect(await lookAt(lab), `step ${step}`).toEqual({ moving: [], ringed: gatesReached(figure, step) });
      const before = await settledPicture(lab);
      await lab.page.clock.runFor(500);
      expect(await lab.picture.innerHTML(), `nothing of step ${step} is under way`).toBe(before);
      while ((await lab.currentStep()) === step && step < figure.steps.length) await lab.page.clock.runFor(100);
    }
  },
);

test.describe('where motion is welcome', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('messages travel: half-way through a step the picture is between two', async ({ lab, openStopped }) => {
    await openStopped({ scenario: 'figure', step: 2 });
    await play(lab);
    const places = new Set<string>();
    for (let part = 0; part < 4; part++) {
      places.add(await lab.picture.innerHTML());
      await lab.page.clock.runFor(100);
    }
    expect(places.size).toBe(4);
    expect((await lookAt(lab)).ringed, 'no ring where the motion shows what changed').toBe(0);
  });
});
