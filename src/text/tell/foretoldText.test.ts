import { describe, expect, test } from 'vitest';
import { foretell, worldToForetell } from '../../engine/foretelling.ts';
import type { History } from '../../engine/history.ts';
import { usualAmount, usualGroups } from '../../engine/lying/usual.ts';
import { finish } from '../../engine/parts.ts';
import type { BehaviourId } from '../../protocols/pbft/lies/index.ts';
import { behaviours } from '../../protocols/pbft/lies/index.ts';
import { runOf } from '../../protocols/run.ts';
import { at, buildSetup, requestA } from '../../testing/engine/buildSetup.ts';
import { lieCases } from '../../testing/pbft/lieCases.ts';
import { lieStages } from '../../testing/pbft/lieStages.ts';
import { rowCluster } from '../../testing/pbft/runRow.ts';
import { faultsOfWriting } from '../../testing/text/chinese.ts';
import { dialogs as englishDialogs } from '../en/dialogs.ts';
import { en } from '../en/index.ts';
import { dialogs as chineseDialogs } from '../zh/dialogs.ts';
import { zh } from '../zh/index.ts';
import { differenceTexts } from './foretoldText.ts';

const ids = Object.keys(behaviours) as BehaviourId[];
const languages = {
  en: { lies: englishDialogs.lies, words: en.words },
  zh: { lies: chineseDialogs.lies, words: zh.words },
};

/**
 * Prepared in view 0 and committed nowhere there: COMMITs stay in a partition that heals when all have left the view.
 */
const viewChange = {
  cluster: rowCluster,
  untilTick: 2000,
  interventions: [
    requestA,
    at(3, { kind: 'partition', groups: 'abcdxx' } as const, 99),
    at(230, { kind: 'heal' } as const),
  ],
};

const histories = new Map<string, History>();

function historyFor(id: BehaviourId): History {
  const { stage } = lieCases[id];
  const setup = buildSetup(stage === 'viewChange' ? viewChange : lieStages[stage]);
  const history = histories.get(stage) ?? runOf(setup);
  histories.set(stage, history);
  return history;
}

/** The sentences foretold for a lie anywhere in the run that gives occasion for it. */
function toldOf(id: BehaviourId, language: keyof typeof languages): string[] {
  const history = historyFor(id);
  const { cluster } = history.setup;
  const { node, groups, amount } = lieCases[id];
  const sentences = new Set<string>();
  for (let step = 0; step < Math.min(history.steps.length, 150); step += 6) {
    const { steps } = finish(
      foretell(finish(worldToForetell(history, step)), {
        kind: 'misbehave',
        node,
        behaviour: id,
        groups: groups ?? usualGroups(behaviours[id], node, cluster),
        amount: amount ?? usualAmount(behaviours[id]),
      }),
    );
    for (const foretold of steps)
      for (const text of differenceTexts(languages[language], foretold, cluster)) sentences.add(text);
  }
  return [...sentences];
}

/** Lies that need fellow liars, or a replica that is behind: in these runs they have nobody. */
const needOthers: ReadonlySet<BehaviourId> = new Set(['conspires', 'lendsItsKey']);

describe.each(ids)('what %s would change', (id) => {
  test('is told in sentences without gaps, in both languages', () => {
    const [english, chinese] = [toldOf(id, 'en'), toldOf(id, 'zh')];
    if (!needOthers.has(id)) expect(english.length).toBeGreaterThan(0);
    expect(chinese.length).toBe(english.length);
    for (const text of [...english, ...chinese]) expect(text).not.toMatch(/undefined|NaN|\[object|\(\)|, ,/);
    expect(chinese.flatMap(faultsOfWriting)).toEqual([]);
  });
});

test('a forged vote says whose name it bears; what is withheld, delayed or said many times says so', () => {
  expect(toldOf('forgesSender', 'en').join('\n')).toMatch(/PREPARE \(0, 1, \w{8}\) under a forged signature of R\d/);
  expect(toldOf('forgesSender', 'en').join('\n')).toMatch(/PREPARE \(0, 1, \w{8}\) in the name of R\d/);
  expect(toldOf('silentToSome', 'en').join('\n')).toMatch(/^R\d would not send [A-Z-]+ \(/m);
  expect(toldOf('delaysEverything', 'en').join('\n')).toMatch(/\d+ ms later\.$/m);
  expect(toldOf('stuffsNewView', 'en').join('\n')).toMatch(/NEW-VIEW .* with other contents\.$/m);
  expect(toldOf('votesManyTimes', 'en').join('\n')).toMatch(/, \d+ times, to R/);
});
