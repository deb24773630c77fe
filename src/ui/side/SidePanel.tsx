import type { KeyboardEvent } from 'react';
import { useId, useRef } from 'react';
import { setSidePanel } from '../../store/actions/view.ts';
import type { SidePanel as TabId } from '../../store/state.ts';
import { useAppState } from '../../store/store.ts';
import { lazyPart } from '../atoms/Lazy.tsx';
import { useMediaQuery } from '../atoms/useMediaQuery.ts';
import { NARROW_QUERY } from '../shell/orientation.ts';
import { useTexts } from '../texts/useTexts.ts';
import { useKeptFocus } from './focus/useKeptFocus.ts';
import { NowSection } from './now/NowSection.tsx';
import styles from './SidePanel.module.css';
import { useRun } from './worldNow.ts';

// The news is in the first script; the explanation and the chosen thing come after it.
const Explanation = lazyPart(() => import('../secondView.ts').then(({ secondView }) => secondView.Explanation), {
  needsSentences: true,
});
const FaultsTab = lazyPart(() => import('./faults/FaultsTab.tsx').then(({ FaultsTab }) => FaultsTab), {
  needsSentences: true,
});
const FocusSection = lazyPart(() => import('./focus/FocusSection.tsx').then(({ FocusSection }) => FocusSection), {
  needsSentences: true,
});

/** Two tabs: the current step with its explanation, and the interventions on the run. */
export function SidePanel() {
  const tab = useAppState((state) => state.sidePanel);
  const id = useId();
  const content = useKeptFocus<HTMLDivElement>();
  return (
    <div className={styles.panel}>
      <Tabs tab={tab} id={id} />
      <div
        ref={content}
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${tab}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel whose first content is a text takes the focus itself
        tabIndex={0}
        className={styles.content}
      >
        {tab === 'now' ? <NowTab /> : <FaultsTab />}
      </div>
    </div>
  );
}

/** The chosen thing follows the news on narrow screens: it would lie out of sight below the explanation. */
function NowTab() {
  const isNarrow = useMediaQuery(NARROW_QUERY);
  const hasFocus = useAppState((state) => state.focus !== null);
  const focus = hasFocus && <FocusSection />;
  return (
    <>
      <NowSection />
      {isNarrow && focus}
      <Explanation />
      {!isNarrow && focus}
    </>
  );
}

const tabs: readonly TabId[] = ['now', 'faults'];

/** Two tabs with one stop for the Tab key; arrows go from one to the other. */
function Tabs({ tab, id }: { tab: TabId; id: string }) {
  const texts = useTexts().sidePanel;
  const list = useRef<HTMLDivElement>(null);
  const faults = useRun().scenario.setup.interventions.length;
  const onKeyDown = (event: KeyboardEvent) => {
    const other = tabs[otherTab(event.key, tabs.indexOf(tab))];
    if (!other) return;
    event.preventDefault();
    setSidePanel(other);
    list.current?.querySelector<HTMLElement>(`[data-tab="${other}"]`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={texts.tabs} className={styles.tabs} data-sticky onKeyDown={onKeyDown}>
      {tabs.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`${id}-${name}`}
          data-tab={name}
          aria-selected={name === tab}
          aria-controls={`${id}-panel`}
          tabIndex={name === tab ? 0 : -1}
          className={styles.tab}
          onClick={() => setSidePanel(name)}
        >
          <span>{texts[name]}</span> {name === 'faults' && faults > 0 && <span className={styles.count}>{faults}</span>}
        </button>
      ))}
    </div>
  );
}

function otherTab(key: string, current: number): number {
  if (key === 'ArrowRight') return (current + 1) % tabs.length;
  if (key === 'ArrowLeft') return (current + tabs.length - 1) % tabs.length;
  if (key === 'Home') return 0;
  if (key === 'End') return tabs.length - 1;
  return -1;
}
