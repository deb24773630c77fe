import { describe, expect, test } from 'vitest';
import { monitors } from '../protocols/pbft/monitors/index.ts';
import { runOf } from '../protocols/run.ts';
import type { ScenarioId } from '../scenario/builtIn/index.ts';
import { scenarioOf, scenarios } from '../scenario/builtIn/index.ts';
import { scenarioToFile } from '../scenario/file/file.ts';
import { encodeLink } from '../scenario/link/compression.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { captureMain } from '../testing/cli/captureMain.ts';
import { en } from '../text/en/index.ts';
import { transcript } from '../text/tell/transcript.ts';
import { zh } from '../text/zh/index.ts';

const figure: Scenario = { base: 'figure', setup: scenarioOf('figure').setup };
const other: Scenario = {
  base: 'figure',
  setup: { ...figure.setup, seed: 99, interventions: figure.setup.interventions.slice(1) },
};
const file = { ok: true, text: scenarioToFile(other) } as const;

interface JsonEvent {
  readonly event: string;
  readonly step: number;
}

function eventsIn(out: string): JsonEvent[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as JsonEvent);
}

describe('settings', () => {
  test('may break two rules at once; two that clash are refused', async () => {
    const { out } = await captureMain(['clear', '--set', 'brokenRule=30', '--set', 'secondBrokenRule=31']);
    const { setup } = scenarioOf('clear');
    const wanted = { ...setup, cluster: { ...setup.cluster, brokenRule: 30, secondBrokenRule: 31 } };
    expect(out).toContain(transcript(en, runOf(wanted)));
    const refused = await captureMain(['clear', '--set', 'brokenRule=13', '--set', 'secondBrokenRule=15']);
    expect(refused.err).toContain('E13 and E15 cannot be broken at once');
  });

  test('are changed by name, as often as one likes, and the last word counts', async () => {
    const { out } = await captureMain(['clear', '--set', 'replicas=7', '--set=seed=3', '--set', 'seed=9']);
    const { setup } = scenarioOf('clear');
    const wanted = { ...setup, cluster: { ...setup.cluster, replicas: 7 }, seed: 9 };
    expect(out).toContain(transcript(en, runOf(wanted)));
  });

  test('that are legal and do not fit the network are run, and what happens is explained', async () => {
    const { status, out } = await captureMain(['clear', '--set', 'viewChangeTimeout=20', '--until', '60']);
    expect(status).toBe(0);
    expect(out).toMatch(/views in a row have ended before anything was executed/);
  });
});

describe('another protocol', () => {
  test('runs the same schedule', async () => {
    const { status, out } = await captureMain(['goDemo', '--protocol', 'pbft']);
    const { setup } = scenarioOf('goDemo');
    expect(status).toBe(0);
    expect(out).toContain(transcript(en, runOf({ ...setup, protocol: 'pbft' })));
    expect(out).toContain('PRE-PREPARE');
  });

  test('is named with the others in the help', async () => {
    expect((await captureMain(['--help'])).out).toContain('--protocol pbft|broadcast-demo');
  });
});

describe('a scenario may come', () => {
  const ids = Object.keys(scenarios) as ScenarioId[];

  test.each(ids)('as the name of a built-in one: %s', async (id) => {
    const { status, out, err } = await captureMain([id]);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain(transcript(en, runOf(scenarioOf(id).setup)));
  });

  test('as a link with any host, as a part of one, or as the value of s', async () => {
    const value = await encodeLink(other);
    const { out: expected } = await captureMain(['other.pbft.json'], { 'other.pbft.json': file });
    const forms = [
      `https://pbft.example/lab/?s=${value}&at=17&lang=zh`,
      `http://localhost:5173/?utm=x&s=${value}#at=3`,
      `file:///home/me/dist/index.html?s=${value}`,
      `pbft.example/?s=${value}`,
      `https://pbft.example/#s=${value}&at=17`,
      `?s=${value}&at=17`,
      `#s=${value}`,
      `s=${value}&at=17`,
      `s%3D${value}%26at%3D17`,
      value,
    ];
    for (const form of forms)
      expect([form, await captureMain([form])]).toEqual([form, { status: 0, out: expected, err: '' }]);
  });

  test('as a packed link', async () => {
    const operation = 'put abcdefghijklmnopqrstuvwxyz 0123456789';
    const many = Array.from({ length: 150 }, (_, index) => ({
      at: { tick: index, after: 0 },
      action: { kind: 'request', client: 0, operation } as const,
    }));
    const value = await encodeLink({ base: 'figure', setup: { ...figure.setup, interventions: many } });
    expect(value).toMatch(/^1z\./);
    const { status, out } = await captureMain([value, '--until', '10']);
    expect([status, out.includes(operation)]).toEqual([0, true]);
  });

  test('as a file; also as one whose name looks like a link', async () => {
    const { status, out } = await captureMain(['1.figure.json'], { '1.figure.json': file });
    expect(status).toBe(0);
    expect(out).toContain(transcript(en, runOf(other.setup)));
  });

  test('behind -- whatever it is called', async () => {
    expect((await captureMain(['--', '--odd.json'], { '--odd.json': file })).status).toBe(0);
  });
});

describe('the report', () => {
  test('tells the messages by kind, every monitor and the liveness light', async () => {
    const { out } = await captureMain(['figure']);
    expect(out).toContain('Messages: 22 (REQUEST 1, PRE-PREPARE 3, PREPARE 6, COMMIT 9, REPLY 3)');
    for (const { id } of monitors) expect(out).toContain(`  ${id} holds: `);
    expect(out).toContain('Liveness: all answered');
    expect(out).toContain('End of the run: no message and no timer is left.');
  });

  test('comes in either language', async () => {
    const { status, out } = await captureMain(['figure', '--lang', 'zh']);
    expect(status).toBe(0);
    expect(out).toContain(transcript(zh, runOf(figure.setup)));
    expect(out).toContain('安全性');
    expect(out).not.toContain('Safety');
  });

  test('ends behind step N where that is asked for, and says so', async () => {
    const { status, out } = await captureMain(['figure', '--until', '3']);
    expect(status).toBe(0);
    expect(out).toContain('Messages: 4 (REQUEST 1, PRE-PREPARE 3)');
    expect(out).toContain('Stopped after step 3, as asked');
    expect(out).toContain('Liveness: in progress');
  });

  test('is of the whole run where step N is behind its end', async () => {
    expect(await captureMain(['figure', '--until=999999999'])).toEqual(await captureMain(['figure']));
  });

  test('may stop before the first step', async () => {
    const { status, out } = await captureMain(['figure', '--until', '0']);
    expect(status).toBe(0);
    expect(out).toContain('Messages: 0\n');
  });
});

describe('with --json', () => {
  const history = runOf(figure.setup);

  test('every line is one event: a step, then what was sent in it', async () => {
    const { status, out, err } = await captureMain(['figure', '--json']);
    expect([status, err]).toEqual([0, '']);
    const expected = history.steps.flatMap(({ sent }, index) => [
      `step ${index + 1}`,
      ...sent.map(() => `sent ${index + 1}`),
    ]);
    const events = eventsIn(out);
    const happened = events.filter(({ event }) => event === 'step' || event === 'sent');
    expect(happened.map(({ event, step }) => `${event} ${step}`)).toEqual(expected);
    expect(events.slice(0, happened.length)).toEqual(happened);
  });

  test('behind the events come the monitors, the liveness light and the end', async () => {
    const { out } = await captureMain(['--json', 'figure']);
    const rest = eventsIn(out).filter(({ event }) => event !== 'step' && event !== 'sent');
    expect(rest.slice(0, -2)).toEqual(
      monitors.map(({ id }) => ({ event: 'monitor', monitor: id, holds: true, violations: [] })),
    );
    expect(rest.slice(-2)).toEqual([
      { event: 'liveness', state: 'done', outstanding: [] },
      {
        event: 'end',
        why: 'quiet',
        steps: 24,
        tick: 256,
        messages: 22,
        byKind: { request: 1, prePrepare: 3, prepare: 6, commit: 9, reply: 3 },
      },
    ]);
  });

  test('a run cut short says that it was', async () => {
    const { out } = await captureMain(['figure', '--json', '--until', '2']);
    expect(eventsIn(out).at(-1)).toMatchObject({ event: 'end', why: 'until', steps: 2, messages: 1 });
  });
});

test('--help prints how it is used, whatever else is said', async () => {
  const { status, out, err } = await captureMain(['figure', '--help']);
  expect([status, err]).toEqual([0, '']);
  expect(out).toContain('npm run simulate -- LINK-OR-FILE [--set NAME=VALUE …] [--json] [--until N]');
  for (const id of Object.keys(scenarios)) expect(out).toContain(id);
  expect((await captureMain(['-h', '--lang', 'zh'])).out).toContain('npm run simulate -- 链接或文件');
});
