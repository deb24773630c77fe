import { setPreferences } from '../../../store/actions/preferences.ts';
import { setSidePanel } from '../../../store/actions/sidePanel.ts';
import { setGranularity, setSpeed, toggleBookmark } from '../../../store/actions/stepping.ts';
import { redo, undo } from '../../../store/actions/undo.ts';
import {
  openDialog,
  openGallery,
  sendViewCommand,
  setFollow,
  setPresenting,
  setTranscriptOpen,
} from '../../../store/actions/view.ts';
import type { DialogId, Granularity, Preferences, Speed, StageView } from '../../../store/state.ts';
import { granularities, speeds } from '../../../store/state.ts';
import type { LanguageId } from '../../../text/index.ts';
import { languages } from '../../../text/index.ts';
import type { Explanations, PageTexts } from '../../../text/texts.ts';

/** The entries of the menu *More*. The menu shows those that its screen has no other place for; the palette has all. */

export interface Entry {
  /** The same in every language. What has a key has the id of its command. */
  readonly id: string;
  readonly label: string;
  readonly isPressed?: boolean;
  /** The menu has it only where the bars of the page have no room for it. */
  readonly onlyOn?: Room;
  run(): void;
}

/** A kind of screen: a phone, one whose panel is a sheet, one whose panel is beside the picture, one with a short transport. */
export type Room = 'narrow' | 'sheet' | 'wide' | 'shortTransport' | 'none';

/** The facts of the page that the entries depend on. */
export interface MoreFacts {
  readonly preferences: Preferences;
  /** The content of the stage: not both pictures where there is no room for them. */
  readonly view: StageView;
  readonly follow: boolean;
  readonly isVertical: boolean;
  readonly isTranscriptOpen: boolean;
  readonly isBookmarked: boolean;
  readonly hasLog: boolean;
  /** There are so many replicas that alike ones may share a lane. */
  readonly hasMany: boolean;
  readonly granularity: Granularity;
  readonly speed: Speed;
  /** The language that the button goes on to. */
  readonly nextLanguage: LanguageId;
}

/** The words of the entries, in one language; those of `later` come with the sentences. */
export interface MoreWords {
  readonly controls: PageTexts['controls'];
  readonly later: Pick<Explanations, 'folded' | 'inbox'> | undefined;
}

/** Groups are apart. */
export function moreEntries(facts: MoreFacts, words: MoreWords): readonly (readonly Entry[])[] {
  const { controls: texts } = words;
  return [
    barEntries(facts, texts),
    [
      { id: 'faults', label: texts.interventions, run: () => setSidePanel('faults') },
      open('setup', texts.setup),
      open('request', texts.request),
      open('partition', texts.partition),
      { id: 'bookmark', label: texts.bookmark, isPressed: facts.isBookmarked, run: toggleBookmark },
      { id: 'makeLesson', label: texts.makeLesson, run: () => setSidePanel('lesson') },
    ],
    [
      open('palette', texts.palette),
      { id: 'legend', label: texts.legend, run: () => setSidePanel('legend') },
      open('glossary', texts.glossary),
      { id: 'brokenRules', label: texts.lab, run: () => openGallery('brokenRules') },
      { id: 'comparisons', label: texts.comparisons, run: () => openGallery('comparisons') },
      open('help', texts.help),
    ],
    viewEntries(facts, words),
    [
      themeEntry(facts, texts),
      { id: 'present', label: texts.presenter, run: () => setPresenting(true) },
      open('settings', texts.settings),
    ],
  ];
}

function open(dialog: DialogId, label: string): Entry {
  return { id: dialog, label, run: () => openDialog(dialog) };
}

/** Entries that the header and the bars have as well, if there is room. */
function barEntries({ preferences, ...facts }: MoreFacts, texts: PageTexts['controls']): readonly Entry[] {
  const { view: shown, granularity, speed, nextLanguage: language } = facts;
  const { showFuture } = preferences;
  const views = ['time', 'both', 'cluster'] as const;
  return [
    { ...open('share', texts.share), onlyOn: 'narrow' },
    {
      id: `language.${language}`,
      label: languages[language].name,
      onlyOn: 'narrow',
      run: () => setPreferences({ language }),
    },
    {
      id: 'showFuture',
      label: texts.showFuture,
      isPressed: showFuture,
      onlyOn: 'narrow',
      run: () => setPreferences({ showFuture: !showFuture }),
    },
    ...views.map((view): Entry => viewEntry(view, shown, texts)),
    {
      id: 'granularity',
      label: `${texts.granularity}: ${texts.granularities[granularity]}`,
      onlyOn: 'narrow',
      run: () => setGranularity(after(granularities, granularity)),
    },
    {
      id: 'speed',
      label: `${texts.speed}: ${texts.speedValue(speed)}`,
      onlyOn: 'narrow',
      run: () => setSpeed(after(speeds, speed)),
    },
    { id: 'undo', label: texts.undo, onlyOn: 'sheet', run: undo },
    { id: 'redo', label: texts.redo, onlyOn: 'sheet', run: redo },
  ];
}

/** The map has no place beside the picture on narrow screens. */
function viewEntry(view: StageView, shown: StageView, texts: PageTexts['controls']): Entry {
  return {
    id: `view.${view}`,
    // Its name alone is also that of the form with the size of the cluster.
    label: `${texts.viewChoice}: ${texts.views[view]}`,
    isPressed: view === shown,
    onlyOn: view === 'both' ? 'none' : 'narrow',
    run: () => setPreferences({ view }),
  };
}

/** How the run is shown. */
function viewEntries(facts: MoreFacts, { controls: texts, later }: MoreWords): readonly Entry[] {
  const { follow, isVertical, isTranscriptOpen, hasLog, hasMany } = facts;
  const { panelHidden, matrix, folds } = facts.preferences;
  const folding: Entry[] =
    hasMany && later
      ? [{ id: 'fold', label: later.folded.fold, isPressed: folds, run: () => setPreferences({ folds: !folds }) }]
      : [];
  const log: Entry = {
    id: 'matrix',
    label: texts.matrix,
    isPressed: matrix,
    run: () => setPreferences({ matrix: !matrix }),
  };
  return [
    {
      id: 'transcript',
      label: texts.transcript,
      isPressed: isTranscriptOpen,
      onlyOn: 'shortTransport',
      run: () => setTranscriptOpen(!isTranscriptOpen),
    },
    ...(later ? [{ id: 'inbox', label: later.inbox.title, run: () => setSidePanel('inbox') }] : []),
    ...folding,
    ...(hasLog ? [log] : []),
    open('until', texts.until),
    { id: 'follow', label: texts.follow, isPressed: follow, run: () => setFollow(!follow) },
    { id: 'fit', label: texts.fit, run: () => sendViewCommand('fit') },
    {
      id: 'turn',
      label: texts.turn,
      run: () => setPreferences({ orientation: isVertical ? 'horizontal' : 'vertical' }),
    },
    {
      id: 'panel',
      label: panelHidden ? texts.showPanel : texts.hidePanel,
      onlyOn: 'wide',
      run: () => setPreferences({ panelHidden: !panelHidden }),
    },
  ];
}

const nextTheme = { auto: 'dark', dark: 'light', light: 'auto' } as const;

function themeEntry({ preferences: { theme } }: MoreFacts, texts: PageTexts['controls']): Entry {
  const label = `${texts.theme}: ${texts.themes[theme]}`;
  return { id: `theme.${theme}`, label, run: () => setPreferences({ theme: nextTheme[theme] }) };
}

/** The next choice of a few; the first one comes after the last. */
function after<Choice>(choices: readonly Choice[], choice: Choice): Choice {
  return choices[(choices.indexOf(choice) + 1) % choices.length] as Choice;
}
