import { useCallback } from 'react';
import { differencesOf } from '../../../engine/differences.ts';
import type { Journey } from '../../../engine/journeys.ts';
import type { Ticks } from '../../../engine/protocol.ts';
import type { SayAction } from '../../../protocols/pbft/lies/say.ts';
import { nodeLabel } from '../../../text/names.ts';
import { sentenceOf } from '../../../text/tell/sentence.ts';
import { Loading } from '../../atoms/Pending.tsx';
import { useInParts } from '../../atoms/useInParts.ts';
import { useRun } from '../../side/worldNow.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import { useDialogTexts } from '../useDialogTexts.ts';
import type { Heard } from './heardByHand.ts';
import { heardByHand, isHandled } from './heardByHand.ts';
import styles from './Lie.module.css';
import { Differences } from './LiePreview.tsx';

/** The messages that would be sent, and each receiver's reaction, in the words of the run that would come of it. */
export function SayPreview({ action }: { readonly action: SayAction }) {
  const run = useRun();
  const heard = useInParts(useCallback(() => heardByHand(run, action), [run, action]));
  if (heard === undefined) return <Loading />;
  if (!heard) return null;
  const { said, journeys } = heard;
  const ticks = [...new Set(journeys.map(tickOf))];
  return (
    <>
      <Differences step={{ tick: said.tick, node: action.replica, differences: differencesOf([], said.sent) }} />
      {ticks.map((tick) => (
        <Arrivals key={tick} heard={heard} tick={tick} />
      ))}
    </>
  );
}

function tickOf({ endTick, envelope }: Journey): Ticks {
  return endTick ?? envelope.arrivesTick;
}

function Arrivals({ heard, tick }: { readonly heard: Heard; readonly tick: Ticks }) {
  const { lies } = useDialogTexts();
  const texts = useAllTexts();
  const { history, journeys } = heard;
  const sentences = journeys
    .filter((journey) => tickOf(journey) === tick)
    .map((journey) =>
      isHandled(journey)
        ? sentenceOf(texts, history, journey.endStep ?? 0)
        : lies.onItsWay(nodeLabel(history.setup.cluster, journey.envelope.to), texts.diagram.outcomes[journey.fate]),
    );
  return (
    <>
      <p className={styles.when}>{lies.atTick(tick)}</p>
      <ul className={styles.differences}>
        {sentences.map((sentence) => (
          <li key={sentence} className={styles.difference}>
            {sentence}
          </li>
        ))}
      </ul>
    </>
  );
}
