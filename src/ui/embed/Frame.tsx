import type { ReactNode } from 'react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { EmbedFault } from '../../scenario/link/embed.ts';
import { isUnfinished } from '../../store/beginning.ts';
import { useFrame } from '../../store/frame/frame.ts';
import { moveInFrame, startStretch } from '../../store/frame/moving.ts';
import { isTaskShown, lessonShown } from '../../store/lesson.ts';
import { startPlayback } from '../../store/playback.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import type { Texts } from '../../text/texts.ts';
import { lazyPart } from '../atoms/Lazy.tsx';
import { PrintSheet } from '../print/PrintSheet.tsx';
import { useSentence } from '../shell/Caption.tsx';
import { STAGE_ID } from '../shell/focusStage.ts';
import { LinkNote } from '../shell/LinkNote.tsx';
import { LiveRegion } from '../shell/LiveRegion.tsx';
import { NoticeLine } from '../shell/NoticeLine.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { SUMMARY_ID } from '../shell/summaryId.ts';
import { useLooks } from '../shell/useLooks.ts';
import { usePageTitle } from '../shell/usePageTitle.ts';
import { useTheme } from '../shell/useTheme.ts';
import { useLanguage } from '../texts/useLanguage.ts';
import { SentencesContext, TextsContext, useAllTexts, useTexts } from '../texts/useTexts.ts';
import { PictureSummary } from '../transcript/PictureSummary.tsx';
import { LabLink, Place, PlayButton, StepButtons } from './Controls.tsx';
import styles from './Frame.module.css';
import { FramePicture } from './FramePicture.tsx';
import { useHost, useWantedHeight } from './useHost.ts';

const LessonBar = lazyPart(() => import('../lesson/lessonView.ts').then(({ lessonView }) => lessonView.LessonBar), {
  needsSentences: true,
});
// Needed only for runs that are longer than their first part.
const Progress = lazyPart(() => import('../shell/Progress.tsx').then(({ Progress }) => Progress));

/**
 * The lab in a frame of another page: a picture, a run to step through, or a lesson. It is a guest there: it begins
 * paused, takes no focus, leaves wheels and fingers to the page, and keeps nothing.
 */
export function Frame() {
  const { texts, sentences } = useLanguage();
  useTheme();
  useLooks();
  useLayoutEffect(startPlayback, []);
  useEffect(startStretch, []);
  return (
    <TextsContext value={texts}>
      <SentencesContext value={sentences}>
        <Inside />
      </SentencesContext>
    </TextsContext>
  );
}

// It is here, and waits for the words; where they do not come, or it breaks, the frame says so.
const Inside = lazyPart(() => Promise.resolve(Contents), { needsSentences: true });

function Contents() {
  const { controls, embed } = useAllTexts();
  const fault = useFrame((state) => state.fault);
  const refusal = useAppState((state) => state.refusal);
  const mode = useFrame((state) => state.embedding?.mode ?? null);
  usePageTitle();
  useHost();
  useKeys();
  if (fault || refusal) {
    return (
      <main className={styles.refused} aria-label={embed.label}>
        <h1>{controls.refusedTitle}</h1>
        {fault ? <p>{sentenceOf(embed.faults, fault)}</p> : null}
        {refusal ? <Refusal refused={{ kind: 'linkRefused', fault: refusal }} /> : null}
      </main>
    );
  }
  return (
    <>
      <Shown>{mode === 'figure' ? <Figure /> : mode === 'steps' ? <Steps /> : <Lesson />}</Shown>
      <PrintSheet />
    </>
  );
}

function sentenceOf(words: Texts['embed']['faults'], fault: EmbedFault): string {
  switch (fault.kind) {
    case 'badChoice':
      return words.badChoice(fault.name, fault.value, fault.choices);
    case 'badStep':
      return words.badStep(fault.name, fault.value);
    case 'repeatedName':
    case 'unknownName':
      return words[fault.kind](fault.name);
    case 'emptyStretch':
      return words.emptyStretch(fault.from, fault.to);
    case 'lessonMode':
      return words.lessonMode(fault.parameter);
    case 'lessonStretch':
      return words.lessonStretch(fault.names);
  }
}

/** The parts of all three: the notices, and the picture in words, which must not make the frame longer. */
function Shown({ children }: { readonly children: ReactNode }) {
  const { embed } = useAllTexts();
  const hasMore = useAppState((state) => isUnfinished(activeRun(state)));
  const element = useRef<HTMLElement>(null);
  useWantedHeight(element);
  const mode = useFrame((state) => state.embedding?.mode);
  const className = mode === 'lesson' ? `${styles.frame} ${styles.lesson}` : styles.frame;
  return (
    <main ref={element} id={STAGE_ID} tabIndex={-1} className={className} aria-label={embed.label}>
      <h1 className="visuallyHidden">{embed.label}</h1>
      <div className="visuallyHidden">
        <PictureSummary id={SUMMARY_ID} />
      </div>
      <LiveRegion />
      <LinkNote />
      {children}
      <div role="status" className={styles.notice}>
        <NoticeLine />
        {hasMore && <Progress />}
      </div>
    </main>
  );
}

function Figure() {
  return (
    <figure className={styles.figure}>
      <FramePicture />
      <figcaption className={styles.figcaption}>
        <Sentence />
        <PlayButton />
      </figcaption>
    </figure>
  );
}

function Steps() {
  return (
    <>
      <Caption />
      <FramePicture />
      <Foot />
    </>
  );
}

function Lesson() {
  const { embed } = useAllTexts();
  const isPlayed = useAppState((state) => lessonShown(state) !== null);
  const isTask = useAppState(isTaskShown);
  return (
    <>
      <Caption />
      <FramePicture />
      {isPlayed && !isTask ? <LessonBar /> : <p className={styles.task}>{isTask ? embed.taskInLab : embed.noLesson}</p>}
      <Foot />
    </>
  );
}

function Caption() {
  const { caption } = useTexts().sidePanel;
  return (
    <section className={styles.caption} aria-label={caption}>
      <Sentence />
    </section>
  );
}

/** The number of characters that there is room for. */
const ROOM = 140;

function Sentence() {
  return <p className={styles.sentence}>{useSentence(useAppState(activeRun), ROOM)}</p>;
}

function Foot() {
  return (
    <footer className={styles.foot}>
      <div className={styles.buttons}>
        <StepButtons />
        <PlayButton />
      </div>
      <Place />
      <LabLink />
    </footer>
  );
}

/** Arrows step while the frame has the focus; all other keys are the page's. */
function useKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
      event.preventDefault();
      moveInFrame(event.key === 'ArrowRight' ? 1 : -1);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
