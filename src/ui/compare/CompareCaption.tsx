import { useEffect, useMemo } from 'react';
import type { Alignment } from '../../protocols/explain/differences.ts';
import { setupDifference } from '../../scenario/setupDifference.ts';
import type { Shown } from '../../store/actions/comparing.ts';
import { goToNextDifference, partingAt } from '../../store/actions/comparing.ts';
import { askForNextDifference, onNextDifference } from '../../store/actions/view.ts';
import { isUnfinished } from '../../store/beginning.ts';
import { tickOf } from '../../store/run.ts';
import { lengthOf } from '../../text/tell/caption.ts';
import type { ToldPair } from '../../text/tell/differenceText.ts';
import { partingText, setupText } from '../../text/tell/differenceText.ts';
import type { DialogTexts, Texts } from '../../text/texts.ts';
import controls from '../atoms/controls.module.css';
import { useMediaQuery } from '../atoms/useMediaQuery.ts';
import { useFetchedDialogTexts } from '../dialogs/useDialogTexts.ts';
import caption from '../shell/Caption.module.css';
import { NoticeLine } from '../shell/NoticeLine.tsx';
import { ONE_PICTURE_QUERY } from '../shell/orientation.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import styles from './compare.module.css';
import { lessonOf, purposeOf } from './lessons.ts';
import { useAlignment, useShownPair } from './useCompared.ts';

/** A longer sentence is set smaller where there is little room. */
const LONG = 110;

/** Above two pictures: what tells the runs apart, and one sentence on what to look at. */
export function CompareCaption() {
  const shown = useShownPair();
  return shown && <Told shown={shown} />;
}

function Told({ shown }: { readonly shown: Shown }) {
  const texts = useAllTexts();
  const dialogs = useFetchedDialogTexts().value;
  const alignment = useAlignment(shown.pair);
  const isOne = useMediaQuery(ONE_PICTURE_QUERY);
  useEffect(() => onNextDifference(() => alignment && goToNextDifference(alignment.partings)), [alignment]);
  const [first, second] = shown.pair;
  const setups = useMemo(() => setupDifference(first.setup, second.setup), [first.setup, second.setup]);
  const told = toldOf(shown);
  const count = alignment?.partings.length ?? 0;
  const at = alignment ? partingAt(shown, alignment.partings) : -1;
  const sentence = sentenceOf({ texts, dialogs, shown, alignment, at });
  return (
    <section className={`${caption.caption} ${styles.caption}`} aria-label={texts.comparing.label}>
      <div className={caption.meta}>
        <span className={styles.setups}>{setupText(texts, dialogs, told, setups)}</span>
        {at >= 0 && <span className={styles.number}>{texts.comparing.here(at + 1, count)}</span>}
        <div role="status" className={caption.notice}>
          <NoticeLine />
        </div>
      </div>
      <p
        className={`${caption.sentence} ${styles.sentence}`}
        data-long={(isOne && lengthOf(sentence) > LONG) || undefined}
        title={sentence}
      >
        {sentence}
      </p>
      {isOne && (
        <button type="button" className={controls.button} onClick={askForNextDifference}>
          {texts.controls.nextDifference}
        </button>
      )}
    </section>
  );
}

function toldOf({ runs: [first, second] }: Shown): ToldPair {
  return [
    { id: first.id, setup: first.scenario.setup },
    { id: second.id, setup: second.scenario.setup },
  ];
}

interface Given {
  readonly texts: Texts;
  readonly dialogs: DialogTexts | null;
  readonly shown: Shown;
  readonly alignment: Alignment | undefined;
  /** The index of the difference at which the runs stand; −1 where they stand at none. */
  readonly at: number;
}

/** The thing to look at, from where the runs stand. */
function sentenceOf({ texts, dialogs, shown, alignment, at }: Given): string {
  const { comparing, words } = texts;
  if (!alignment) return comparing.looking;
  const { partings } = alignment;
  const [first] = partings;
  if (!first) return shown.runs.some(isUnfinished) ? comparing.noneYet : comparing.noDifference;
  const lesson = dialogs && lessonOf(texts, dialogs, shown);
  if (lesson) return lesson;
  const parting = partings[at];
  if (parting) {
    const told = partingText(texts, toldOf(shown), parting);
    return at === 0 ? words.paragraph([comparing.partHere, told]) : told;
  }
  const purpose = dialogs && purposeOf(dialogs, shown);
  const [difference] = first.differences;
  const isBefore = tickOf(shown.runs[shown.active]) < first.tick;
  const where = isBefore ? comparing.notBefore((difference?.step ?? 0) + 1, first.tick) : comparing.lookOn;
  return words.paragraph(purpose ? [purpose, where] : [where]);
}
