import { X } from 'lucide';
import { useEffect, useMemo } from 'react';
import type { Missing } from '../../lessons/own/checklist.ts';
import { checklist } from '../../lessons/own/checklist.ts';
import type { OwnLesson } from '../../lessons/own/ownLesson.ts';
import type { OwnRuns } from '../../lessons/own/ownRuns.ts';
import { runsOf } from '../../lessons/own/ownRuns.ts';
import { setSidePanel } from '../../store/actions/sidePanel.ts';
import { beginDraft, bringBackDraft, changeDraft, newDraft, tryDraft } from '../../store/draft.ts';
import { lessonShown } from '../../store/lesson.ts';
import type { Draft } from '../../store/state.ts';
import { isSeen, useAppState } from '../../store/store.ts';
import type { Language } from '../../text/language.ts';
import { missingSentence } from '../../text/tell/lessonFaultText.ts';
import type { OwnLessonTexts } from '../../text/texts.ts';
import controls from '../atoms/controls.module.css';
import { Icon } from '../atoms/Icon.tsx';
import { IconButton } from '../atoms/IconButton.tsx';
import { PendingWords } from '../atoms/PendingWords.tsx';
import { useMediaQuery } from '../atoms/useMediaQuery.ts';
import { SHEET_QUERY } from '../shell/orientation.ts';
import panel from '../side/Panel.module.css';
import { useAllTexts, useTexts } from '../texts/useTexts.ts';
import { useWords } from '../texts/useWords.ts';
import styles from './Author.module.css';
import { PlayingSection } from './PlayingSection.tsx';
import { ShareSection } from './ShareSection.tsx';
import { StopsSection } from './StopsSection.tsx';
import { TaskSection } from './TaskSection.tsx';
import { TextField } from './TextField.tsx';

const loadOwnLessons = (language: Language) => language.loadOwnLessons();

/** The panel that makes a lesson of the run that is shown; while one is played, the way to a copy of it, or back. */
export function AuthorPanel() {
  const { noLesson } = useAllTexts().oneView;
  return useAppState(isSeen) ? <p className={`${panel.section} ${panel.text}`}>{noLesson}</p> : <Author />;
}

function Author() {
  const words = useWords(loadOwnLessons);
  const isPlaying = useAppState((state) => lessonShown(state) !== null);
  const draft = useAppState((state) => state.draft);
  const texts = useTexts().controls;
  const isSheet = useMediaQuery(SHEET_QUERY);
  useEffect(() => {
    if (!isPlaying) beginDraft();
  }, [isPlaying]);
  if (!words.value) return <PendingWords words={words} />;
  return (
    <>
      <section className={panel.section}>
        <div className={panel.headingRow}>
          <h2 className={panel.title}>{texts.makeLesson}</h2>
          {!isSheet && (
            <IconButton label={texts.close} onClick={() => setSidePanel('now')}>
              <Icon of={X} size={18} />
            </IconButton>
          )}
        </div>
        {!isPlaying && <p className={panel.hint}>{words.value.about}</p>}
      </section>
      {isPlaying ? <PlayingSection words={words.value} /> : draft && <Editor words={words.value} draft={draft} />}
    </>
  );
}

/** The parts of the panel have these in common. */
export interface EditorProps {
  readonly words: OwnLessonTexts;
  readonly own: OwnLesson;
  readonly runs: OwnRuns;
}

interface Props {
  readonly words: OwnLessonTexts;
  readonly draft: Draft;
}

function Editor({ words, draft }: Props) {
  const { own, isKept, isCopy, replaced } = draft;
  const solution = own.task?.solution;
  const nearMisses = own.task?.nearMisses;
  // Typing changes neither the runs nor the solution: they are not computed again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the runs depend on nothing else of the lesson
  const read = useMemo(() => runsOf(own), [own.runs, solution, nearMisses]);
  const runs: OwnRuns = read.ok ? read : { runs: [], solution: null, nearMisses: [] };
  const missing = checklist(own, runs);
  const parts = { words, own, runs };
  return (
    <>
      <section className={panel.section}>
        <TextField
          label={words.title}
          value={own.title}
          rows={1}
          onChange={(title) => changeDraft({ ...own, title })}
        />
        {!isKept && <p className={panel.warning}>{words.notKept}</p>}
        {isCopy && <p className={panel.hint}>{words.isCopy}</p>}
        {replaced && (
          <>
            <p className={panel.hint}>{words.replaced}</p>
            <div className={panel.buttons}>
              <button type="button" className={`${controls.button} ${controls.quiet}`} onClick={bringBackDraft}>
                {words.bringBack}
              </button>
            </div>
          </>
        )}
      </section>
      <StopsSection {...parts} />
      <TaskSection {...parts} />
      <Checklist words={words} missing={missing} />
      <section className={panel.section}>
        <div className={panel.buttons}>
          <button
            type="button"
            className={`${controls.button} ${controls.primary}`}
            disabled={missing.length > 0}
            onClick={() => void tryDraft()}
          >
            {words.tryIt}
          </button>
        </div>
      </section>
      <ShareSection words={words} own={own} isWhole={missing.length === 0} />
      <section className={panel.section}>
        <div className={panel.buttons}>
          <button type="button" className={`${controls.button} ${controls.quiet}`} onClick={newDraft}>
            {words.newDraft}
          </button>
        </div>
        <p className={panel.hint}>{words.newDraftHint}</p>
      </section>
    </>
  );
}

function Checklist({ words, missing }: { readonly words: OwnLessonTexts; readonly missing: readonly Missing[] }) {
  const sentences = missing.map((item) => missingSentence(words, item));
  return (
    <section className={panel.section} aria-label={words.checklist}>
      <h3 className={panel.heading}>{words.checklist}</h3>
      {sentences.length === 0 && <p className={panel.text}>{words.complete}</p>}
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
