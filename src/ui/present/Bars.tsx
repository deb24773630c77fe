import type { Votes } from '../../store/classroom.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import styles from './PresentedLesson.module.css';
import { isCompared, roundOf, shareOf, votesIn } from './tally.ts';

/** An option's part of the votes; beside it that of the first round, once there is a second one to compare it with. */
export function Bars({ votes, option }: { readonly votes: Votes; readonly option: string }) {
  const { rounds, inRound } = useAllTexts().presenter;
  const { first, again } = votes;
  if (!again || !isCompared(votes)) return <Bar share={shareOf(roundOf(votes), option)} />;
  return (
    <>
      <Bar share={shareOf(again, option)} />
      <Bar share={shareOf(first, option)} isFirst />
      <span className="visuallyHidden">{inRound(rounds.first, String(votesIn(first[option])))}</span>
    </>
  );
}

function Bar({ share, isFirst }: { readonly share: number; readonly isFirst?: boolean }) {
  return (
    <span
      className={styles.bar}
      style={{ width: `${100 * share}%` }}
      data-round={isFirst ? 'first' : undefined}
      data-empty={share === 0 || undefined}
      aria-hidden
    />
  );
}
