import { KeyFrame } from '../../diagram/keyFrame/KeyFrame.tsx';
import { keyFrameOf } from '../../diagram/keyFrame/keyFrame.ts';
import { StillPicture } from '../../diagram/StillPicture.tsx';
import { stillPlayhead } from '../../diagram/stillPlayhead.ts';
import type { LessonPageTexts, Texts } from '../../text/texts.ts';
import { pictureWords } from '../../ui/texts/pictureWords.ts';
import { sentenceAt, tickAt } from '../site/told.ts';
import type { Moment } from './moments.ts';
import styles from './RunFrame.module.css';

interface Props {
  readonly moment: Moment;
  readonly texts: Texts;
  readonly words: LessonPageTexts;
}

/** The picture with time to the right, in px, as drawn; the style sheet scales it. */
const WIDTH = 720;
const RULER = 62;
const LANE = 46;
/** The picture for a phone, where time runs down as it does in the lab. */
const PHONE = { width: 360, height: 380 };
/** More lanes than this have no room beside each other on a phone. */
const PHONE_LANES_MAX = 7;

/** More replicas than this are drawn without names and votes: a thousand arrows need no labels. */
const NAMED_MAX = 10;

/** A step that decides several things has a long label, which stands behind the present. */
const PRESENT_WITH_LONG_LABEL = 0.53;
const long = { presentAtMost: PRESENT_WITH_LONG_LABEL };
const decisions: ReadonlySet<string> = new Set(['prepared', 'committedLocal', 'executed']);

/** A moment of a run: what the diagram shows of it, and the sentence of its step. */
export function RunFrame({ moment: { history, step, isElsewhere }, texts, words }: Props) {
  const { replicas, clients } = history.setup.cluster;
  const lanes = replicas + clients;
  const decided = history.steps[step - 1]?.notes.filter(({ kind }) => decisions.has(kind)).length ?? 0;
  const run = {
    history,
    step,
    playhead: stillPlayhead(tickAt(history, step)),
    texts: pictureWords(texts, history.setup, words.picture(replicas)),
  };
  return (
    <figure className={styles.frame}>
      <figcaption>
        {isElsewhere && <b>{words.elsewhere} </b>}
        {sentenceAt(texts, history, step)}
      </figcaption>
      {replicas > NAMED_MAX ? (
        <KeyFrame picture={keyFrameOf(history, step, { width: WIDTH, height: WIDTH / 2 })} />
      ) : (
        <>
          <div className={lanes > PHONE_LANES_MAX ? undefined : styles.wide}>
            <StillPicture {...run} width={WIDTH} height={RULER + LANE * lanes} {...(decided > 1 && long)} />
          </div>
          {lanes <= PHONE_LANES_MAX && (
            <div className={styles.phone}>
              <StillPicture {...run} {...PHONE} orientation="vertical" />
            </div>
          )}
        </>
      )}
    </figure>
  );
}
