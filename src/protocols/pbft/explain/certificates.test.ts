import { describe, expect, test } from 'vitest';
import { buildSetup, requestA } from '../../../testing/engine/buildSetup.ts';
import { randomSetup, withMeddling } from '../../../testing/engine/randomSetup.ts';
import { seedsOf } from '../../../testing/runs.ts';
import { runOf } from '../../run.ts';
import type { Certificate } from './certificates.ts';
import { certificatesOf, overlapOf } from './certificates.ts';
import { thresholdsOf } from './counts.ts';

/** The kinds that a quorum signs. A client needs f+1 only. */
const byQuorum: readonly Certificate['kind'][] = ['prepared', 'committedLocal', 'stable', 'enteredView'];

describe('the replicas that two certificates share', () => {
  test('are those of both, found one by one; and no fewer than their sizes force', () => {
    for (const seed of seedsOf({ few: 6, many: 60 })) {
      const history = runOf(withMeddling(randomSetup(seed)));
      const { cluster } = history.setup;
      const certificates = certificatesOf(history).filter((_, index) => index % 3 === 0);
      for (const first of certificates) {
        const wrong = certificates.filter((second) => {
          const { common, least } = overlapOf(cluster, first, second);
          const both: number[] = [];
          for (let node = 0; node < cluster.replicas; node++) {
            if (first.members.includes(node) && second.members.includes(node)) both.push(node);
          }
          return JSON.stringify(both) !== JSON.stringify(common) || common.length < least;
        });
        expect(wrong).toEqual([]);
      }
    }
  });

  test('are at least f+1 for any two that a quorum signed (§4)', () => {
    let pairs = 0;
    for (const seed of seedsOf({ few: 6, many: 60 })) {
      const history = runOf(withMeddling(randomSetup(seed)));
      const { cluster } = history.setup;
      const certificates = certificatesOf(history).filter(({ kind }) => byQuorum.includes(kind));
      for (const first of certificates.slice(0, 20)) {
        for (const second of certificates) {
          pairs++;
          const { common, enough, least } = overlapOf(cluster, first, second);
          expect(Math.min(common.length, least)).toBeGreaterThanOrEqual(enough);
        }
      }
    }
    expect(pairs).toBeGreaterThan(100);
  });

  test('count the PRE-PREPARE: a prepared certificate is a quorum with the primary in it (§4.2)', () => {
    const history = runOf(buildSetup({ interventions: [requestA] }));
    const prepared = certificatesOf(history).filter(({ kind }) => kind === 'prepared');
    const { quorum } = thresholdsOf(history.setup.cluster);
    expect(prepared).toHaveLength(4);
    for (const { members } of prepared) {
      expect(members.length).toBeGreaterThanOrEqual(quorum);
      expect(members).toContain(0);
    }
  });

  test('of two clients’ replies may be f or fewer: f+1 of each need not meet', () => {
    const history = runOf(buildSetup({ interventions: [requestA] }));
    const accepted = certificatesOf(history).find(({ kind }) => kind === 'accepted') as Certificate;
    expect(accepted.members).toHaveLength(2);
    expect(overlapOf(history.setup.cluster, accepted, accepted).least).toBe(0);
  });
});
