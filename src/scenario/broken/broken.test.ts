import { describe, expect, test } from 'vitest';
import { brokenRules } from '../../protocol/pbft/brokenRules.ts';
import type { History } from '../../simulation/history.ts';
import { createHistory } from '../../simulation/history.ts';
import { monitors } from '../../simulation/monitors/index.ts';
import { unansweredAt } from '../../simulation/stabilisation.ts';
import { notesOf } from '../../simulation/testing/lookAtTrace.ts';
import type { Setup } from '../../simulation/setup.ts';
import { checkSetup } from '../validity.ts';
import { brokenScenarios } from './index.ts';

/** What each broken rule leads to, and that keeping it does no harm. */

interface Find {
  readonly what: string;
  readonly step: number;
}

/** What was found first of each kind. */
function findsIn(history: History): Find[] {
  const finds = history.violations.map(({ monitor, step }) => ({ what: monitor, step }));
  const [late] = unansweredAt(history, history.steps.length);
  if (late) finds.push({ what: 'liveness', step: history.steps.length });
  return finds.filter((find, index) => finds.findIndex(({ what }) => what === find.what) === index);
}

function keeping(setup: Setup): Setup {
  return { ...setup, cluster: { ...setup.cluster, brokenRule: 0 } };
}

const runs = brokenScenarios.map(({ rule, caughtBy, setup }) => {
  const broken = createHistory(setup);
  const kept = createHistory(keeping(setup));
  return { rule, caughtBy, broken, kept };
});

function textOf(finds: readonly Find[]): string {
  return finds.map(({ what, step }) => `${what}@${step}`).join(' ') || 'nothing';
}

test('table', () => {
  const lines = runs.map(({ rule, caughtBy, broken, kept }) => {
    const accepted = notesOf(kept.steps, 'accepted').length;
    return `E${rule} ${caughtBy} | broken: ${textOf(findsIn(broken))} (${broken.steps.length}, ${broken.end}) acc ${notesOf(broken.steps, 'accepted').length} vc ${notesOf(broken.steps, 'viewChangeStarted').length} | kept: ${textOf(findsIn(kept))} (${kept.steps.length}, ${kept.end}) acc ${accepted} vc ${notesOf(kept.steps, 'viewChangeStarted').length}`;
  });
  process.stdout.write(`${lines.join('\n')}\n`);
});

describe('each', () => {
  test('valid', () => {
    for (const { rule, setup } of brokenScenarios) expect(checkSetup(setup), `E${rule}`).toBeNull();
    void brokenRules;
    void monitors;
  });
});
