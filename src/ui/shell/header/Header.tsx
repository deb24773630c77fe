import { Redo2, Share2, Undo2 } from 'lucide';
import { nextLanguage, setPreferences } from '../../../store/actions/preferences.ts';
import { redo, undo } from '../../../store/actions/undo.ts';
import { openDialog, openGallery } from '../../../store/actions/view.ts';
import { isBeatShown, lessonShown } from '../../../store/lesson.ts';
import { startPage } from '../../../store/siteOfCopy.ts';
import { isSeen, useAppState } from '../../../store/store.ts';
import { languages } from '../../../text/index.ts';
import controls from '../../atoms/controls.module.css';
import { Icon } from '../../atoms/Icon.tsx';
import { IconButton } from '../../atoms/IconButton.tsx';
import { lazyPart } from '../../atoms/Lazy.tsx';
import { fromSecondView } from '../../fromSecondView.ts';
import { useTexts } from '../../texts/useTexts.ts';
import { Brand } from './Brand.tsx';
import styles from './Header.module.css';
import { TitleButton } from './TitleButton.tsx';

// The lights look through the whole world: the picture does not wait for them.
const Badges = fromSecondView('Badges', {
  needsSentences: true,
});
const MoreMenu = fromSecondView('MoreMenu');

const LessonTitle = lazyPart(
  () => import('../../lesson/lessonView.ts').then(({ lessonView }) => lessonView.LessonTitle),
  {
    Missing: TitleButton,
  },
);
const LeaveLesson = lazyPart(
  () => import('../../lesson/lessonView.ts').then(({ lessonView }) => lessonView.LeaveLesson),
  {
    Missing: () => null,
  },
);

/** As it is written on the key, in every language. */
const ESCAPE = 'Esc';

/** Brand, what is open, undo; the two lights; language, everything else, and the link. */
export function Header() {
  const texts = useTexts().controls;
  const hasGallery = useAppState((state) => state.gallery !== null);
  const hasLesson = useAppState((state) => lessonShown(state) !== null);
  // Nothing can be done to the run of a question, and its lights would see what comes.
  const isAsked = useAppState(isBeatShown);
  // They know more than one replica.
  const hasSight = useAppState(isSeen);
  return (
    <header className={styles.header} data-gallery={hasGallery || undefined}>
      <h1 className={styles.title}>
        {/* The tab keeps its runs. A copy of the lab that knows of no start page has its name there, and no link. */}
        <a href={startPage()} className={styles.home} aria-label={texts.startPage(texts.title)}>
          <Brand />
          <span className={styles.brandName}>{texts.title}</span>
        </a>
      </h1>
      <span className={styles.separator} aria-hidden />
      {hasLesson ? <LessonTitle /> : <TitleButton />}
      {hasGallery && <CloseGallery />}
      {!isAsked && <UndoButtons />}
      <div className={styles.lights}>
        {!hasLesson && !hasSight && <Badges />}
        {hasLesson && <LeaveLesson />}
      </div>
      <span className={styles.separator} aria-hidden />
      <LanguageButton />
      <div className={styles.more}>
        <MoreMenu />
      </div>
      <button
        type="button"
        className={`${controls.button} ${styles.share}`}
        aria-label={texts.share}
        onClick={() => openDialog('share')}
      >
        <Icon of={Share2} size={18} />
        <span className={styles.shareText}>{texts.share}</span>
      </button>
    </header>
  );
}

/** In the place of everything that is about the run under the gallery. */
function CloseGallery() {
  const texts = useTexts().controls;
  return (
    <button
      type="button"
      className={`${controls.button} ${controls.quiet} ${styles.close}`}
      onClick={() => openGallery(null)}
    >
      <span>{texts.close}</span>
      <kbd className={styles.key}>{ESCAPE}</kbd>
    </button>
  );
}

function UndoButtons() {
  const texts = useTexts().controls;
  const canUndo = useAppState((state) => state.past.length > 0);
  const canRedo = useAppState((state) => state.future.length > 0);
  return (
    <span className={styles.undo}>
      <IconButton label={texts.undo} onClick={undo} isDisabled={!canUndo}>
        <Icon of={Undo2} size={18} />
      </IconButton>
      <IconButton label={texts.redo} onClick={redo} isDisabled={!canRedo}>
        <Icon of={Redo2} size={18} />
      </IconButton>
    </span>
  );
}

/** Goes to the next language of the registry, and is named in that language. */
function LanguageButton() {
  const current = useAppState((state) => state.preferences.language);
  const id = nextLanguage(current);
  const next = languages[id];
  return (
    <button
      type="button"
      className={`${controls.button} ${controls.quiet} ${styles.language}`}
      lang={next.htmlLang}
      onClick={() => setPreferences({ language: id })}
    >
      {next.name}
    </button>
  );
}
