import type { KeyboardEvent } from 'react';
import { lazy, Suspense, useId, useRef } from 'react';
import { setSidePanel } from '../../store/actions/opening.ts';
import type { SidePanel as TabId } from '../../store/state.ts';
import { useAppState } from '../../store/store.ts';
import { useMediaQuery } from '../atoms/useMediaQuery.ts';
import { NARROW_QUERY } from '../shell/orientation.ts';
import { useTexts } from '../texts/useTexts.ts';
import { WithSentences } from '../texts/WithSentences.tsx';
import { useKeptFocus } from './focus/useKeptFocus.ts';
import { NowSection } from './now/NowSection.tsx';
import styles from './SidePanel.module.css';
import { useRun } from './worldNow.ts';

// What happens comes first; why, and what was chosen, come after it.
const FaultsTab = lazy(() => import('./faults/FaultsTab.tsx').then(({ FaultsTab }) => ({ default: FaultsTab })));
const ScenarioSummary = lazy(() =>
  import('./now/ScenarioSummary.tsx').then(({ ScenarioSummary }) => ({ default: ScenarioSummary })),
);
const WhySection = lazy(() => import('./now/WhySection.tsx').then(({ WhySection }) => ({ default: WhySection })));
const FocusSection = lazy(() =>
  import('./focus/FocusSection.tsx').then(({ FocusSection }) => ({ default: FocusSection })),
);

/** What happens and why; and what was done to the run. */
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
        <Suspense>
          {tab === 'now' ? (
            <NowTab />
          ) : (
            <WithSentences>
              <FaultsTab />
            </WithSentences>
          )}
        </Suspense>
      </div>
    </div>
  );
}

/** On narrow screens what was chosen comes first after the news: it would lie out of sight below the explanation. */
function NowTab() {
  const isNarrow = useMediaQuery(NARROW_QUERY);
  const hasFocus = useAppState((state) => state.focus !== null);
  const focus = hasFocus && (
    <Suspense>
      <WithSentences>
        <FocusSection />
      </WithSentences>
    </Suspense>
  );
  return (
    <>
      <NowSection />
      {isNarrow && focus}
      <Suspense>
        <WithSentences>
          <ScenarioSummary />
          <WhySection />
        </WithSentences>
      </Suspense>
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
          {texts[name]} {name === 'faults' && faults > 0 && <span className={styles.count}>{faults}</span>}
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
