import { expect, test } from 'vitest';
import type { History } from '../engine/history.ts';
import { journeysOf } from '../engine/journeys.ts';
import { runOf } from '../protocols/run.ts';
import { aboutFigure, checkHostileRuns, figureRun, texts } from '../testing/export/hostileRun.ts';
import { richSetups } from '../testing/text/richSetups.ts';
import { transcriptLine } from '../text/tell/transcript.ts';
import type { Stretch } from './format.ts';
import { wholeRun } from './format.ts';
import { oneLine } from './plainText.ts';
import { PARSER, shiviz } from './shiviz.ts';

type Clock = Readonly<Record<string, number>>;

interface LogEvent {
  readonly host: string;
  readonly clock: Clock;
  readonly event: string;
}

/** Reads a log as ShiViz does: by the expression, from match to match. */
function eventsIn(log: string): LogEvent[] {
  return [...log.trim().matchAll(new RegExp(PARSER, 'gm'))].map(({ groups }) => ({
    host: groups?.host ?? '',
    clock: JSON.parse(groups?.clock ?? '') as Clock,
    event: groups?.event ?? '',
  }));
}

/** True if all that the other clock knows is known here, and more. */
function dominates(clock: Clock, other: Clock): boolean {
  const isKnown = Object.entries(other).every(([host, count]) => (clock[host] ?? 0) >= count);
  return isKnown && JSON.stringify(clock) !== JSON.stringify(other);
}

function expectClocks(history: History, stretch: Stretch, events: readonly LogEvent[]): void {
  const latest = new Map<string, Clock>();
  for (const { host, clock } of events) {
    const before = latest.get(host) ?? {};
    expect(clock[host]).toBe((before[host] ?? 0) + 1);
    expect(dominates(clock, before)).toBe(true);
    latest.set(host, clock);
  }
  for (const { fate, sentStep, endStep } of journeysOf(history).list) {
    if (fate !== 'delivered' || endStep === null || sentStep < stretch.first || endStep > stretch.last) continue;
    const [send, receive] = [events[sentStep - stretch.first], events[endStep - stretch.first]];
    // A copy that an intervention made is joined to the step that sent the first.
    if (send?.host !== 'network') expect(dominates(receive?.clock ?? {}, send?.clock ?? {})).toBe(true);
  }
}

test('the figure as a log for ShiViz', async () => {
  const text = shiviz.write(figureRun, wholeRun(figureRun), aboutFigure, texts);
  await expect(text).toMatchFileSnapshot('golden/figure.log');
});

test.each(Object.entries(richSetups))(
  'clocks grow, and an arrival knows all that its sender knew: %s',
  (_name, setup) => {
    const history = runOf(setup);
    const stretches = [wholeRun(history), { first: 3, last: Math.min(20, history.steps.length - 1) }];
    for (const stretch of stretches) {
      const events = eventsIn(shiviz.write(history, stretch, aboutFigure, texts));
      expect(events).toHaveLength(stretch.last - stretch.first + 1);
      expectClocks(history, stretch, events);
    }
  },
);

test('an event knows nothing that no message told it', () => {
  const events = eventsIn(shiviz.write(figureRun, wholeRun(figureRun), aboutFigure, texts));
  const [crash, request, assigned] = events;
  expect([crash?.clock, request?.clock, assigned?.clock]).toEqual([{ R3: 1 }, { C: 1 }, { C: 1, R0: 1 }]);
  expect(events.filter(({ host, clock }) => host !== 'R3' && 'R3' in clock)).toEqual([]);
});

test('no text breaks the log, nor is taken for a clock', () => {
  checkHostileRuns(({ history, about }) => {
    const events = eventsIn(shiviz.write(history, wholeRun(history), about, texts));
    const sentences = history.steps.map((_, index) => oneLine(transcriptLine(texts, history, index)));
    expect(events.map(({ event }) => event)).toEqual(sentences);
    expectClocks(history, wholeRun(history), events);
  });
});
