import { useCallback } from 'react';
import type { Foretold, ForetoldStep } from '../../../engine/foretelling.ts';
import { foretell, worldToForetell } from '../../../engine/foretelling.ts';
import type { InParts } from '../../../engine/parts.ts';
import type { World } from '../../../engine/world.ts';
import { differenceTexts } from '../../../text/tell/foretoldText.ts';
import { Loading } from '../../atoms/Pending.tsx';
import { useInParts } from '../../atoms/useInParts.ts';
import { useRun, useWorld } from '../../side/worldNow.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import { useDialogTexts } from '../useDialogTexts.ts';
import styles from './Lie.module.css';
import type { LieValues } from './lieForm.ts';
import { actionOf } from './lieForm.ts';

/** The number of differences of a step that are listed in full. */
const TOLD_MAX = 8;

/** The messages that the node would send differently in its next steps, or the statement that there are none. */
export function LiePreview({ values }: { readonly values: LieValues }) {
  const { lies } = useDialogTexts();
  const { history, cursor } = useRun();
  const world = useInParts(useCallback(() => worldToForetell(history, cursor.step), [history, cursor.step]));
  const foretold = useInParts(useCallback(() => foretoldIn(world, values), [world, values]));
  if (!foretold) return <Loading />;
  if (foretold.refused) return null;
  if (foretold.steps.length === 0) return <p className={styles.difference}>{nothingText(foretold, lies.nothing)}</p>;
  return foretold.steps.map((step) => (
    <Differences key={`${step.tick}.${step.node}.${step.differences.length}`} step={step} />
  ));
}

/** Nothing can be foretold before there is a world to do it in. */
function* foretoldIn(world: World | undefined, values: LieValues): InParts<Foretold | null> {
  return world ? yield* foretell(world, actionOf(values)) : null;
}

function nothingText(
  { stepsSeen, afterwards }: Foretold,
  nothing: Record<Foretold['afterwards'], (steps: number) => string>,
): string {
  return nothing[afterwards](stepsSeen);
}

/** One step: when, and what its node would send to whom. */
export function Differences({ step }: { readonly step: ForetoldStep }) {
  const { lies } = useDialogTexts();
  const { words } = useAllTexts();
  const { setup, tick } = useWorld();
  const sentences = differenceTexts({ lies, words }, step, setup.cluster);
  const left = sentences.length - TOLD_MAX;
  return (
    <>
      <p className={styles.when}>{step.tick === tick ? lies.atOnce : lies.atTick(step.tick)}</p>
      <ul className={styles.differences}>
        {sentences.slice(0, TOLD_MAX).map((sentence) => (
          <li key={sentence} className={styles.difference}>
            {sentence}
          </li>
        ))}
        {left > 0 && <li className={styles.difference}>{lies.more(left)}</li>}
      </ul>
    </>
  );
}
