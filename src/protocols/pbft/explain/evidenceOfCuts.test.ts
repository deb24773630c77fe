import { describe, expect, test } from 'vitest';
import type { Action } from '../../../engine/interventions/index.ts';
import { at, buildSetup } from '../../../testing/engine/buildSetup.ts';
import { told } from '../../../testing/pbft/toldEvidence.ts';
import { evidenceOf } from '../../explain/evidence.ts';
import { runOf } from '../../run.ts';

describe('that a replica is connected again names', () => {
  const openings: readonly (readonly [string, readonly Action[], string])[] = [
    [
      'the partition that took the place of another',
      [
        { kind: 'partition', groups: 'aaabx' },
        { kind: 'partition', groups: 'aabbx' },
      ],
      'partition',
    ],
    [
      'that partition also after a healing before',
      [
        { kind: 'partition', groups: 'abbbx' },
        { kind: 'heal' },
        { kind: 'partition', groups: 'aaabx' },
        { kind: 'partition', groups: 'aabbx' },
      ],
      'partition',
    ],
    [
      'the rejoining',
      [
        { kind: 'cutOff', replica: 3 },
        { kind: 'rejoin', replica: 3 },
      ],
      'rejoin',
    ],
  ];
  test.each(openings)('%s', (_name, actions, expected) => {
    // A tick each: a replica is told before anything else happens.
    const history = runOf(buildSetup({ interventions: actions.map((action, tick) => at(tick, action)) }));
    const connected = history.steps.findLastIndex(({ cause }) => cause.kind === 'connected');
    const opening = history.steps.findIndex(
      ({ cause }) => cause.kind === 'intervention' && cause.index === actions.length - 1,
    );
    expect(told(history, connected + 1)).toEqual([`outside ${expected} @${opening + 1}`]);
  });
});

describe('that a message is stopped on its way names', () => {
  const request = at(0, { kind: 'request', client: 0, operation: 'put x 1' });
  const cutR2 = { kind: 'cutLink', from: 4, to: 2 } as const;
  const cuts: readonly (readonly [string, readonly Action[], string[]])[] = [
    ['the partition, and not a cut elsewhere after it', [{ kind: 'partition', groups: 'abbbb' }, cutR2], ['partition']],
    [
      'the latest cut of its link',
      [
        { kind: 'partition', groups: 'abbbb' },
        { kind: 'cutOff', replica: 0 },
      ],
      ['cutOff'],
    ],
    [
      'a cut that still holds, and none that was undone',
      [
        { kind: 'partition', groups: 'abbbb' },
        { kind: 'cutOff', replica: 0 },
        { kind: 'rejoin', replica: 0 },
      ],
      ['partition'],
    ],
    [
      'the partition that holds, and not the one before',
      [
        { kind: 'partition', groups: 'abbbb' },
        { kind: 'cutLink', from: 4, to: 0 },
        { kind: 'partition', groups: 'aaaaa' },
      ],
      ['cutLink'],
    ],
  ];
  test.each(cuts)('%s', (_name, actions, expected) => {
    const planned = actions.map((action) => at(5, action));
    const history = runOf(
      buildSetup({ conditions: { latency: 10 }, untilTick: 15, interventions: [request, ...planned] }),
    );
    const stopped = history.steps.findIndex(({ cause }) => cause.kind === 'missed' && cause.envelope.to === 0);
    const outside = evidenceOf(history, stopped).flatMap((item) => (item.kind === 'outside' ? [item.action] : []));
    expect(outside).toEqual(expected);
  });
});
