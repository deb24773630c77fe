import { describe, expect, test } from 'vitest';
import { scenarios } from '../scenario/builtIn/index.ts';
import { createHistory, worldAt } from '../simulation/history.ts';
import type { PlannedIntervention } from '../simulation/interventions/index.ts';
import { livenessAt } from '../simulation/liveness.ts';
import { at, buildSetup, requestA } from '../simulation/testing/buildSetup.ts';
import { randomSetup, withMeddling } from '../simulation/testing/randomSetup.ts';
import { waitingAt } from '../simulation/waiting.ts';
import { en } from './en/index.ts';
import { faultsOfWriting } from './testing/chinese.ts';
import { waitingText } from './waitingText.ts';
import { zh } from './zh/index.ts';

const crash = (replica: number): PlannedIntervention => at(0, { kind: 'crash', replica });

/** What R2 is said to wait for at the end of a run of request A, in both languages. */
function said(node: number, ...interventions: readonly PlannedIntervention[]): readonly [string, string] {
  const history = createHistory(buildSetup({ untilTick: 50, interventions: [requestA, ...interventions] }));
  const waiting = waitingAt(history, history.steps.length, node);
  const [english, chinese] = [en, zh].map((texts) => waitingText(texts, waiting, history.setup.cluster).join(' '));
  return [english as string, chinese as string];
}

describe('what a node waits for', () => {
  test('is how many votes it has of how many, and what became of each missing one', () => {
    expect(said(2, crash(3), at(2, { kind: 'drop', message: 'P0.1.1.2' }, 99))).toEqual([
      'Slot 1 has the PRE-PREPARE and 1 of 2 PREPAREs; R1’s was dropped in step 7; R3 is crashed.',
      '槽位 1 已有预准备，以及 2 条准备中的 1 条；R1 的在第 7 步被丢弃；R3 已宕机。',
    ]);
  });

  test('is nothing where all is done, and where the node is down', () => {
    expect(said(2)[0]).toBe('R2 waits for nothing: all it has begun is done.');
    expect(said(3, crash(3))).toEqual(['R3 is crashed and waits for nothing.', 'R3 已宕机，什么也不等。']);
  });

  test('is the PRE-PREPARE, with the votes that came early', () => {
    const [english] = said(3, at(1, { kind: 'cutLink', from: 0, to: 3 }));
    expect(english).toMatch(
      /^Slot 1 waits for the PRE-PREPARE of R0; PREPARE from R1 and R2 kept until then; COMMIT from R1 and R2 kept until then; R0’s was stopped by a cut link in step 3\.$/,
    );
  });

  test('is, for a client, equal replies, and when it asks again', () => {
    const [english, chinese] = said(4, crash(2), crash(3));
    expect(english).toBe(
      'The request put x 1 has 0 of 2 equal replies; R0 and R1 have not executed it; R2 and R3 are crashed; it asks again at tick 50000.',
    );
    expect(chinese).toBe(
      '请求 put x 1 已有 2 条相同回复中的 0 条；R0、R1 还没有执行它；R2、R3 已宕机；到第 50000 刻会再次发送。',
    );
  });

  test('is shortened where many are missing', () => {
    const links = Array.from({ length: 30 }, (_, from) => at(2, { kind: 'cutLink', from: from + 1, to: 0 } as const));
    const setup = buildSetup({ cluster: { replicas: 31 }, untilTick: 50, interventions: [requestA, ...links] });
    const history = createHistory(setup);
    const [text] = waitingText(en, waitingAt(history, history.steps.length, 0), setup.cluster);
    expect(text).toContain('; and 24 more.');
    expect((text as string).length).toBeLessThan(450);
  });
});

describe('in 60 random runs and all built-in ones', () => {
  test('what is waited for, and what the liveness light says, has no gaps in either language', {
    timeout: 30_000,
  }, () => {
    const setups = [
      ...Object.values(scenarios).map(({ setup }) => setup),
      ...Array.from({ length: 60 }, (_, seed) => withMeddling(randomSetup(seed))),
    ];
    const said = new Set<string>();
    for (const setup of setups) {
      const history = createHistory(setup);
      for (let count = 0; count <= history.steps.length; count += 13) {
        const world = worldAt(history, count);
        const liveness = livenessAt(history, count, world);
        for (const texts of [en, zh]) {
          for (const line of texts.lights.livenessDetail(liveness, setup.cluster)) said.add(line);
          world.nodes.forEach((_, node) => {
            for (const line of waitingText(texts, waitingAt(history, count, node, world), setup.cluster))
              said.add(line);
          });
        }
      }
    }
    const faults = [...said].filter(
      (line) => /undefined|NaN|\[object|null| {2}|;;|；；|^\s*$/.test(line) || !/[.。]$/.test(line),
    );
    expect(faults).toEqual([]);
    expect(
      [...said].flatMap((line) =>
        faultsOfWriting(line.replaceAll(/(put|get|add|cas) [\w -]+/g, 'x ')).filter((fault) =>
          fault.startsWith('lacks'),
        ),
      ),
    ).toEqual([]);
    expect(said.size).toBeGreaterThan(2000);
  });
});
