import { ChevronDown, Menu } from 'lucide';
import { useId, useRef } from 'react';
import { LANES_ALWAYS } from '../../../diagram/layout/measures.ts';
import { protocolOf } from '../../../protocols/index.ts';
import { nextLanguage, setPreferences } from '../../../store/actions/preferences.ts';
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
import type { DialogId } from '../../../store/state.ts';
import { granularities, speeds } from '../../../store/state.ts';
import { activeRun, useAppState } from '../../../store/store.ts';
import { languages } from '../../../text/index.ts';
import type { PageTexts } from '../../../text/texts.ts';
import controls from '../../atoms/controls.module.css';
import { Icon } from '../../atoms/Icon.tsx';
import { useMediaQuery } from '../../atoms/useMediaQuery.ts';
import { useSentences, useTexts } from '../../texts/useTexts.ts';
import { NARROW_QUERY, SHEET_QUERY, TRANSCRIPT_IN_MORE_QUERY } from '../orientation.ts';
import { useDroppedFiles } from '../useDroppedFiles.ts';
import { useIsVertical } from '../useIsVertical.ts';
import styles from './Header.module.css';

interface Entry {
  readonly label: string;
  readonly isPressed?: boolean;
  run(): void;
}

/** Everything that is wanted less often, by its word, in the browser's own popover. Groups are apart. */
export function MoreMenu() {
  // The menu comes with the second view, and stays.
  useDroppedFiles();
  const texts = useTexts().controls;
  const popover = useRef<HTMLDivElement>(null);
  const isNarrow = useMediaQuery(NARROW_QUERY);
  const id = useId();
  const groups = useEntries();
  return (
    <>
      <button
        type="button"
        className={`${controls.button} ${controls.quiet} ${isNarrow ? controls.icon : ''}`}
        aria-label={texts.more}
        popoverTarget={id}
      >
        {isNarrow ? (
          <Icon of={Menu} size={20} />
        ) : (
          <>
            <span>{texts.more}</span>
            <Icon of={ChevronDown} size={16} />
          </>
        )}
      </button>
      <div id={id} ref={popover} popover="auto" className={styles.menu}>
        {groups.map((entries, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place in the menu.
          <div key={index} className={styles.group}>
            {index > 0 && <hr />}
            {entries.map(({ label, isPressed, run }) => (
              <button
                key={label}
                type="button"
                className={`${controls.button} ${controls.quiet}`}
                aria-pressed={isPressed}
                onClick={() => {
                  popover.current?.hidePopover();
                  run();
                }}
              >
                {label}
              </button>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

function useEntries(): readonly (readonly Entry[])[] {
  const texts = useTexts().controls;
  const preferences = useAppState((state) => state.preferences);
  const follow = useAppState((state) => state.follow);
  const isVertical = useIsVertical();
  const isSheet = useMediaQuery(SHEET_QUERY);
  const isNarrow = useMediaQuery(NARROW_QUERY);
  const hasTranscript = useMediaQuery(TRANSCRIPT_IN_MORE_QUERY);
  const isTranscriptOpen = useAppState((state) => state.transcriptOpen);
  const isBookmarked = useAppState((state) => {
    const { bookmarks, cursor } = activeRun(state);
    return bookmarks.includes(cursor.step);
  });
  const hasLog = useAppState((state) => protocolOf(activeRun(state).scenario.setup.protocol).parts.log);
  const granularity = useAppState((state) => state.granularity);
  const speed = useAppState((state) => state.speed);
  const { theme, panelHidden, matrix, language, showFuture } = preferences;
  const later = useLaterEntries();
  const next = { auto: 'dark', dark: 'light', light: 'auto' } as const;
  const open = (dialog: DialogId, label: string): Entry => ({ label, run: () => openDialog(dialog) });
  const other = languages[nextLanguage(language)];
  const narrowOnly: readonly Entry[] = [
    open('share', texts.share),
    { label: other.name, run: () => setPreferences({ language: nextLanguage(language) }) },
    {
      label: texts.showFuture,
      isPressed: showFuture,
      run: () => setPreferences({ showFuture: !showFuture }),
    },
    ...(['time', 'cluster'] as const).map((view) => ({
      // Its name alone is also that of the form with the size of the cluster.
      label: `${texts.viewChoice}: ${texts.views[view]}`,
      isPressed: (preferences.view === 'cluster') === (view === 'cluster'),
      run: () => setPreferences({ view }),
    })),
    {
      label: `${texts.granularity}: ${texts.granularities[granularity]}`,
      run: () => setGranularity(after(granularities, granularity)),
    },
    { label: `${texts.speed}: ${texts.speedValue(speed)}`, run: () => setSpeed(after(speeds, speed)) },
  ];
  return [
    [...(isNarrow ? narrowOnly : []), ...(isSheet ? undoing(texts) : [])],
    [
      { label: texts.interventions, run: () => setSidePanel('faults') },
      open('setup', texts.setup),
      open('request', texts.request),
      open('partition', texts.partition),
      { label: texts.bookmark, isPressed: isBookmarked, run: toggleBookmark },
      { label: texts.makeLesson, run: () => setSidePanel('lesson') },
    ],
    [
      { label: texts.legend, run: () => setSidePanel('legend') },
      open('glossary', texts.glossary),
      { label: texts.lab, run: () => openGallery('brokenRules') },
      { label: texts.comparisons, run: () => openGallery('comparisons') },
      open('help', texts.help),
    ],
    [
      ...(hasTranscript
        ? [{ label: texts.transcript, isPressed: isTranscriptOpen, run: () => setTranscriptOpen(!isTranscriptOpen) }]
        : []),
      ...later,
      ...(hasLog ? [{ label: texts.matrix, isPressed: matrix, run: () => setPreferences({ matrix: !matrix }) }] : []),
      open('until', texts.until),
      { label: texts.follow, isPressed: follow, run: () => setFollow(!follow) },
      { label: texts.fit, run: () => sendViewCommand('fit') },
      { label: texts.turn, run: () => setPreferences({ orientation: isVertical ? 'horizontal' : 'vertical' }) },
      ...(isSheet
        ? []
        : [
            {
              label: panelHidden ? texts.showPanel : texts.hidePanel,
              run: () => setPreferences({ panelHidden: !panelHidden }),
            },
          ]),
    ],
    [
      { label: `${texts.theme}: ${texts.themes[theme]}`, run: () => setPreferences({ theme: next[theme] }) },
      { label: texts.presenter, run: () => setPresenting(true) },
      open('settings', texts.settings),
    ],
  ].filter((group) => group.length > 0);
}

function undoing(texts: PageTexts['controls']): readonly Entry[] {
  return [
    { label: texts.undo, run: undo },
    { label: texts.redo, run: redo },
  ];
}

/**
 * Those whose words come with the sentences: the inbox, and the switch for alike replicas that share a lane, where there
 * are many. The bar has the switch as well, where there is one.
 */
function useLaterEntries(): readonly Entry[] {
  const texts = useSentences()?.texts;
  const folds = useAppState((state) => state.preferences.folds);
  const hasMany = useAppState((state) => activeRun(state).scenario.setup.cluster.replicas > LANES_ALWAYS);
  if (!texts) return [];
  const { folded, inbox } = texts;
  return [
    { label: inbox.title, run: () => setSidePanel('inbox') },
    ...(hasMany ? [{ label: folded.fold, isPressed: folds, run: () => setPreferences({ folds: !folds }) }] : []),
  ];
}

/** The next choice of a few; the first one comes after the last. */
function after<Choice>(choices: readonly Choice[], choice: Choice): Choice {
  return choices[(choices.indexOf(choice) + 1) % choices.length] as Choice;
}
