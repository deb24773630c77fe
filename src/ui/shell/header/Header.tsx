import { BookA, CircleHelp, MoonStar, Redo2, Settings, Share2, SlidersHorizontal, Undo2 } from 'lucide-react';
import { nextLanguage, setPreferences } from '../../../store/actions/preferences.ts';
import { redo, undo } from '../../../store/actions/undo.ts';
import { openDialog } from '../../../store/actions/view.ts';
import { useAppState } from '../../../store/store.ts';
import { languages } from '../../../text/index.ts';
import controls from '../../atoms/controls.module.css';
import { IconButton } from '../../atoms/IconButton.tsx';
import { lazyPart } from '../../atoms/Lazy.tsx';
import { useTexts } from '../../texts/useTexts.ts';
import styles from './Header.module.css';
import { RunTabs } from './RunTabs.tsx';
import { ScenarioChoice } from './ScenarioChoice.tsx';

// The lights look through the whole world: the picture does not wait for them.
const Badges = lazyPart(() => import('../../secondView.ts').then(({ secondView }) => secondView.Badges), {
  needsSentences: true,
});
// Shown only on narrow screens.
const MoreMenu = lazyPart(() => import('../../secondView.ts').then(({ secondView }) => secondView.MoreMenu));

// Shown only where there are two runs; where it is missing, the notice in the place of the lights asks for both.
const SideBySideButton = lazyPart(
  () => import('../../secondView.ts').then(({ secondView }) => secondView.SideBySideButton),
  { Missing: () => null },
);

/** Title, scenario, runs, the two lights, and what concerns the whole page. */
export function Header() {
  const texts = useTexts().controls;
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{texts.title}</h1>
      <ScenarioChoice />
      <RunTabs />
      <SideBySideButton />
      <div className={styles.lights}>
        <Badges />
      </div>
      <div className={styles.wide}>
        <UndoButtons />
        <IconButton label={texts.setup} onClick={() => openDialog('setup')}>
          <SlidersHorizontal aria-hidden size={18} />
        </IconButton>
        <ThemeButton />
        <IconButton label={texts.settings} onClick={() => openDialog('settings')}>
          <Settings aria-hidden size={18} />
        </IconButton>
        <IconButton label={texts.glossary} onClick={() => openDialog('glossary')}>
          <BookA aria-hidden size={18} />
        </IconButton>
        <IconButton label={texts.help} onClick={() => openDialog('help')}>
          <CircleHelp aria-hidden size={18} />
        </IconButton>
      </div>
      <LanguageButton />
      <button
        type="button"
        className={`${controls.button} ${styles.share}`}
        aria-label={texts.share}
        onClick={() => openDialog('share')}
      >
        <Share2 aria-hidden size={16} />
        <span className={styles.shareText}>{texts.share}</span>
      </button>
      <div className={styles.narrow}>
        <MoreMenu />
      </div>
    </header>
  );
}

function UndoButtons() {
  const texts = useTexts().controls;
  const canUndo = useAppState((state) => state.past.length > 0);
  const canRedo = useAppState((state) => state.future.length > 0);
  return (
    <>
      <IconButton label={texts.undo} onClick={undo} isDisabled={!canUndo}>
        <Undo2 aria-hidden size={18} />
      </IconButton>
      <IconButton label={texts.redo} onClick={redo} isDisabled={!canRedo}>
        <Redo2 aria-hidden size={18} />
      </IconButton>
    </>
  );
}

function ThemeButton() {
  const texts = useTexts().controls;
  const theme = useAppState((state) => state.preferences.theme);
  const next = { auto: 'dark', dark: 'light', light: 'auto' } as const;
  return (
    <IconButton label={`${texts.theme}: ${texts.themes[theme]}`} onClick={() => setPreferences({ theme: next[theme] })}>
      <MoonStar aria-hidden size={18} />
    </IconButton>
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
