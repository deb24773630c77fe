import { expect, test } from 'vitest';
import type { Setup } from '../../engine/setup.ts';
import { runOf } from '../../protocols/run.ts';
import { at, buildSetup, requestA, requestsOfClients } from '../../testing/engine/buildSetup.ts';
import { en } from '../en/index.ts';
import type { Texts } from '../texts.ts';
import { zh } from '../zh/index.ts';
import { sentenceOf } from './sentence.ts';

function told(setup: Setup, texts: Texts = en): string[] {
  const history = runOf(setup);
  return history.steps.map((_, index) => sentenceOf(texts, history, index));
}

const calm = buildSetup({ interventions: [requestA] });

test('a broadcast to all others goes without its receivers', () => {
  expect(told(calm)).toContain('R0, the primary, assigns slot 1 to put x 1. It sends PRE-PREPARE.');
  expect(told(calm, zh)).toContain('主节点 R0 把槽位 1 分配给 put x 1。它发送预准备。');
});

test('whoever a liar leaves out of a broadcast is named', () => {
  const lie = { kind: 'misbehave', node: 0, behaviour: 'silentToSome', groups: 'aaaxa', amount: 0 } as const;
  const silent = buildSetup({ interventions: [at(0, lie), requestA] });
  expect(told(silent)).toContain(
    'R0, the primary, assigns slot 1 to put x 1. It sends PRE-PREPARE to R1 and R2, not to R3.',
  );
  expect(told(silent, zh)).toContain('主节点 R0 把槽位 1 分配给 put x 1。它向 R1、R2 发送预准备，不发给 R3。');
});

test('the only client of a run is called what it is, several have names', () => {
  expect(told(calm)[0]).toBe('The client sends REQUEST put x 1 to R0, the primary.');
  expect(told(calm, zh)[0]).toBe('客户端向主节点 R0 发送请求 put x 1。');
  const two = buildSetup({ cluster: { clients: 2 }, interventions: requestsOfClients(2) });
  expect(told(two)[0]).toMatch(/^C0 sends REQUEST/);
});

test('the node of a step is named once, and again after a sentence about something else', () => {
  const cut = buildSetup({
    interventions: [at(0, { kind: 'cutLink', from: 1, to: 3 }), requestA],
    cluster: { statusInterval: 20 },
  });
  expect(told(cut)).toContain(
    'R1 accepts R0’s PRE-PREPARE: slot 1 is put x 1. It sends PREPARE and starts its timer: 50000 ms. A cut link stops PREPARE to R3.',
  );
  for (const sentence of told(cut)) expect(sentence).not.toMatch(/^(R\d) .*\. \1 (sends|executes)/);
});
