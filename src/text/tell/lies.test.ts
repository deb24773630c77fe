import { describe, expect, test } from 'vitest';
import type { History } from '../../engine/history.ts';
import type { Step } from '../../engine/trace.ts';
import type { BehaviourId } from '../../protocols/pbft/lies/index.ts';
import { behaviours } from '../../protocols/pbft/lies/index.ts';
import type { PbftMessage } from '../../protocols/pbft/rules/messages.ts';
import { runOf } from '../../protocols/run.ts';
import { at, requestA } from '../../testing/engine/buildSetup.ts';
import { lieCases } from '../../testing/pbft/lieCases.ts';
import type { Lie } from '../../testing/pbft/runLies.ts';
import { runLies } from '../../testing/pbft/runLies.ts';
import { lieStages } from '../../testing/pbft/lieStages.ts';
import { faultsOfChinese } from '../../testing/text/chinese.ts';
import { en } from '../en/index.ts';
import { nodesOf } from '../names.ts';
import type { Texts } from '../texts.ts';
import { zh } from '../zh/index.ts';
import { sentenceOf } from './sentence.ts';

/** A liar's notes are those of the honest step, and its messages are what it makes of them: the messages are told. */

const runs = (Object.keys(behaviours) as BehaviourId[]).map((id) => {
  const { stage, node, groups, amount, fellows = [] } = lieCases[id];
  const lie: Lie = { node, behaviour: id, ...(groups ? { groups } : {}), ...(amount === undefined ? {} : { amount }) };
  const lies = [...fellows, lie];
  const { steps, world, violations } = runLies(lies, lieStages[stage]);
  const { setup, kit } = world;
  const history: History = { setup, kit, steps, violations, end: 'quiet', snapshots: [] };
  return { id, history, liars: new Set(lies.map((one) => one.node)) };
});

test.only('print', () => {
  for (const { id, history, liars } of runs) {
    console.log(`==== ${id}`);
    const seen = new Set();
    history.steps.forEach((step, index) => {
      if (step.node === null || !liars.has(step.node)) return;
      const s = sentenceOf(en, history, index);
      if (/ (counts|ignores) [^.]*\.$/.test(s) || seen.has(s)) return;
      seen.add(s);
      console.log(`${index + 1} ${s} || ${sentenceOf(zh, history, index)}`);
    });
  }
});
