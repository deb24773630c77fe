import { expect, test } from 'vitest';
import { cases } from '../../lessons/cases/index.ts';
import type { ScenarioId } from '../../scenario/builtIn/index.ts';
import { scenarios } from '../../scenario/builtIn/index.ts';
import type { Clock } from '../../store/slices.ts';
import type { FrameSource } from './items.ts';
import { createThumbnails } from './thumbnails.ts';

/** A clock that does what it was given when a test says so, each time one piece of it. */
function byHand() {
  const waiting: (() => void)[] = [];
  const clock: Clock = { now: () => 0, soon: (work) => void waiting.push(work) };
  return {
    clock,
    tick: () => waiting.shift()?.(),
    get isIdle() {
      return waiting.length === 0;
    },
  };
}

const sourceOf = (base: ScenarioId): FrameSource => ({ setup: scenarios[base].setup, base, step: null });

test('a wanted picture is computed in slices, and its card told once', () => {
  const hand = byHand();
  const thumbnails = createThumbnails(hand.clock);
  const source = sourceOf('rush');
  let told = 0;
  thumbnails.want(source, () => told++);
  let slices = 0;
  while (!hand.isIdle) {
    expect(thumbnails.pictureOf(source)).toBeUndefined();
    hand.tick();
    slices++;
  }
  expect(slices).toBeGreaterThan(1);
  expect(told).toBe(1);
  expect(thumbnails.pictureOf(source)?.layers.length).toBeGreaterThan(20);
});

test('one after the other; what nobody wants any more is left out', () => {
  const hand = byHand();
  const thumbnails = createThumbnails(hand.clock);
  const [first, second, third] = [sourceOf('clear'), sourceOf('seven'), sourceOf('figure')];
  thumbnails.want(first, () => {});
  const leave = thumbnails.want(second, () => {});
  thumbnails.want(third, () => {});
  leave();
  while (!hand.isIdle) hand.tick();
  expect(thumbnails.pictureOf(first)).toBeDefined();
  expect(thumbnails.pictureOf(second)).toBeUndefined();
  expect(thumbnails.pictureOf(third)).toBeDefined();
});

test('the picture of a case ends at its place, that of no place at a telling step', () => {
  const hand = byHand();
  const thumbnails = createThumbnails(hand.clock);
  const { scenario, place } = cases['fabric-754'].run;
  const early: FrameSource = { setup: scenario.setup, base: null, step: null, place };
  const late: FrameSource = { ...early, setup: { ...scenario.setup }, place: { note: { kind: 'requested' } } };
  for (const source of [early, late]) thumbnails.want(source, () => {});
  while (!hand.isIdle) hand.tick();
  expect(thumbnails.pictureOf(early)).toBeDefined();
  expect(thumbnails.pictureOf(early)).not.toEqual(thumbnails.pictureOf(late));
});

test('what is there already needs no work', () => {
  const hand = byHand();
  const thumbnails = createThumbnails(hand.clock);
  const source = sourceOf('clear');
  thumbnails.want(source, () => {});
  while (!hand.isIdle) hand.tick();
  thumbnails.want(source, () => {});
  expect(hand.isIdle).toBe(true);
});
