import { describe, expect, test } from 'vitest';
import { milestonesOf } from '../protocols/explain/milestones.ts';
import { stopsOf } from '../protocols/explain/stops.ts';
import { runOf } from '../protocols/run.ts';
import { scenarioOf } from '../scenario/builtIn/index.ts';
import { aboutFigure, figureRun, texts } from '../testing/export/hostileRun.ts';
import { wholeRun } from './format.ts';
import { FRAMES_MAX, fittingStretch, framePicture, framesOf, reelOf } from './reel.ts';
import { light } from './svgParts.ts';

const whole = wholeRun(figureRun);

describe('the frames of an animation', () => {
  const frames = framesOf(figureRun, whole);

  test('are the stops, one after the other, and the last one is the end', () => {
    expect(frames.map(({ step }) => step)).toEqual(stopsOf(figureRun).counts);
    frames.forEach(({ from, to }, index) => {
      expect(from).toBe(frames[index - 1]?.to ?? 0);
      expect(to).toBeGreaterThan(from);
    });
  });

  test('are shown longer where something is decided', () => {
    const decided = new Set(milestonesOf(figureRun).map((index) => index + 1));
    const lengths = (isDecided: boolean): Set<number> =>
      new Set(
        frames
          .slice(0, -1)
          .filter(({ step }) => decided.has(step) === isDecided)
          .map(({ from, to }) => to - from),
      );
    expect([...lengths(true)]).toEqual([16]);
    expect([...lengths(false)]).toEqual([8]);
  });

  test('begin and end with the stretch, and are no more than can be watched', () => {
    const some = framesOf(figureRun, { first: 5, last: 9 }).map(({ step }) => step);
    expect(some.at(-1)).toBe(10);
    expect(Math.min(...some)).toBeGreaterThanOrEqual(5);
    const long = runOf(scenarioOf('lossy').setup);
    expect(framesOf(long, wholeRun(long)).length).toBeLessThanOrEqual(FRAMES_MAX);
  });

  test('all fit where the run is short; of a longer one, the stretch that fits is the last', () => {
    expect(fittingStretch(figureRun, whole.last)).toEqual(whole);
    const long = runOf(scenarioOf('lossy').setup);
    const { first, last } = fittingStretch(long, long.steps.length - 1);
    expect(first).toBeGreaterThan(0);
    const fitting = framesOf(long, { first, last });
    expect(framesOf(long, wholeRun(long))).toEqual(fitting);
    expect(fitting[0]?.step).toBe(first);
    expect(framesOf(long, { first: first + 1, last }).length).toBe(fitting.length - 1);
  });
});

test('more frames than can be watched are the last ones', () => {
  const { setup } = scenarioOf('clear');
  const many = runOf({ ...setup, cluster: { ...setup.cluster, replicas: 31 } });
  const { first } = fittingStretch(many, many.steps.length - 1);
  const stops = stopsOf(many).counts;
  expect(stops.length).toBeGreaterThan(FRAMES_MAX);
  expect(first).toBe(stops.at(-FRAMES_MAX));
});

describe('a frame as a picture of its own', () => {
  const reel = reelOf(figureRun, whole, aboutFigure, texts);
  const pictures = reel.frames.map((frame) => framePicture(reel, frame, aboutFigure));

  test('shows what has happened by then, and says it', () => {
    expect(pictures[1]).not.toContain(light.commit);
    expect(pictures.at(-1)).toContain(light.commit);
    for (const [index, frame] of reel.frames.entries()) {
      expect(pictures[index]).toContain('<title>One replica crashes</title>');
      expect(pictures[index]).toContain('n=4, f=1, seed=12625868 https://pbft.example/lab/?s=1.figure');
      if (index > 0) expect(reel.sentence(frame)).not.toBe('');
    }
  });

  test('is as large as all the others', () => {
    expect(new Set(pictures.map((picture) => picture.split('\n')[0])).size).toBe(1);
  });

  test('says title, figures and link below itself where a caption is wanted', () => {
    const captioned = { ...aboutFigure, isInPicture: true };
    const larger = reelOf(figureRun, whole, captioned, texts);
    expect(larger.box[3]).toBe(reel.box[3] + 60);
    const texted = (lines: readonly string[]): number => lines.filter((line) => line.startsWith('<text')).length;
    expect(texted(larger.standing())).toBe(texted(reel.standing()) + 2);
  });
});
