import { text } from 'node:stream/consumers';
import type { ReactNode } from 'react';
import { createRef } from 'react';
import { prerenderToNodeStream } from 'react-dom/static';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { LaterParts } from '../../diagram/Diagram.tsx';
import { SizedDiagram } from '../../diagram/Diagram.tsx';
import { Words } from '../../diagram/draw/Words.tsx';
import { MarkButtons } from '../../diagram/MarkButtons.tsx';
import { Differences } from '../../diagram/marks/difference/Differences.tsx';
import { Hidden } from '../../diagram/marks/hidden/Hidden.tsx';
import { stillPlayhead } from '../../diagram/stillPlayhead.ts';
import { journeysOf } from '../../engine/journeys.ts';
import type { NodeId } from '../../engine/protocol.ts';
import type { Setup } from '../../engine/setup.ts';
import { toldAt } from '../../protocols/explain/stops.ts';
import type { Focus } from '../../scenario/focus.ts';
import { openScenario } from '../../store/actions/opening.ts';
import { setPreferences } from '../../store/actions/preferences.ts';
import { showSightOf } from '../../store/actions/seeing.ts';
import { goTo } from '../../store/actions/stepping.ts';
import { setFocus } from '../../store/actions/view.ts';
import type { Run } from '../../store/run.ts';
import { tickOf } from '../../store/run.ts';
import { activeRun, store } from '../../store/store.ts';
import { seedsOf } from '../../testing/runs.ts';
import { computeWith, stopSlicing } from '../../testing/store/longRuns.ts';
import { testClock } from '../../testing/store/testClock.ts';
import type { SightPair } from '../../testing/ui/sightPairs.ts';
import { sightPair } from '../../testing/ui/sightPairs.ts';
import { dialogs } from '../../text/en/dialogs.ts';
import { en } from '../../text/en/index.ts';
import { DialogTextsContext } from '../dialogs/useDialogTexts.ts';
import { Matrix } from '../matrix/Matrix.tsx';
import { ClusterInset } from '../side/ClusterInset.tsx';
import { FaultsTab } from '../side/faults/FaultsTab.tsx';
import { FocusSection } from '../side/focus/FocusSection.tsx';
import { Explanation } from '../side/now/Explanation.tsx';
import { SidePanel } from '../side/SidePanel.tsx';
import { usePictureWords } from '../texts/pictureWords.ts';
import { sentencesIn } from '../texts/sentencesIn.ts';
import { SentencesContext, TextsContext } from '../texts/useTexts.ts';
import { PictureSummary } from '../transcript/PictureSummary.tsx';
import { Transcript } from '../transcript/Transcript.tsx';
import { Transport } from '../transport/Transport.tsx';
import { Bar } from './bar/Bar.tsx';
import { Caption } from './Caption.tsx';
import { Header } from './header/Header.tsx';
import { MoreMenu } from './header/MoreMenu.tsx';
import { RunTabs } from './header/RunTabs.tsx';
import { PhoneLinks } from './PhoneLinks.tsx';
import { SightLine } from './SightLine.tsx';
import { Stage } from './Stage.tsx';

/**
 * One replica's view leaks nothing: two runs that are equal for a replica and differ elsewhere look the same there, in
 * every part of the page, to the eye and to a screen reader, at every place and whatever is in focus.
 */

const parts: LaterParts = {
  MarkButtons,
  Words,
  Hidden,
  Differences,
  Tooltip: () => null,
  ArrowCanvas: () => null,
  GestureListener: () => null,
};

/** The picture as on a wide screen: what measures itself is drawn nowhere but in a browser. */
function Drawn({ run, focus }: { readonly run: Run; readonly focus: Focus | null }) {
  const texts = usePictureWords(run.scenario.setup);
  const { step } = run.cursor;
  return (
    <SizedDiagram
      history={run.history}
      step={step}
      event={null}
      told={toldAt(run.history, step)}
      playhead={stillPlayhead(tickOf(run))}
      focus={focus}
      onFocus={() => {}}
      orientation="horizontal"
      texts={texts}
      parts={parts}
      reducedMotion
      showFuture={store.getState().preferences.showFuture}
      follow
      onFollowChange={() => {}}
      allArrows
      size={{ width: 1400, height: 700, textScale: 1 }}
      element={createRef<HTMLDivElement>()}
    />
  );
}

/** The markup of a part of the page, in English and with all its words. Names for screen readers are in it. */
async function markupOf(part: ReactNode): Promise<string> {
  const { prelude } = await prerenderToNodeStream(
    <TextsContext value={en}>
      <SentencesContext value={{ value: sentencesIn(en), failures: 0, isOnItsWay: false }}>
        <DialogTextsContext value={dialogs}>{part}</DialogTextsContext>
      </SentencesContext>
    </TextsContext>,
  );
  return text(prelude);
}

async function markupNow(): Promise<string> {
  const run = activeRun(store.getState());
  const { focus } = store.getState();
  return markupOf(
    <>
      <Header />
      <MoreMenu />
      <RunTabs />
      <Caption />
      <Stage />
      <SightLine />
      <Drawn run={run} focus={focus} />
      <Bar />
      <PictureSummary id="summary" />
      <SidePanel />
      <FocusSection />
      <Explanation />
      <FaultsTab />
      <ClusterInset />
      <Transport />
      <Transcript />
      <Matrix />
      <PhoneLinks />
    </>,
  );
}

function open(setup: Setup, node: NodeId): void {
  store.setState(initial, true);
  openScenario({ scenario: { base: 'clear', setup }, step: 0, event: null, focus: null });
  computeWith(testClock()).all();
  stopSlicing();
  showSightOf(node);
  expect(activeRun(store.getState()).seen?.by).toBe(node);
}

/** The places and the things in focus at which the page is looked at. */
function looksOf({ node, one }: SightPair): readonly { readonly step: number; readonly focus: Focus | null }[] {
  open(one, node);
  const { history } = activeRun(store.getState());
  const total = history.steps.length;
  const received = history.steps.findLast(({ cause }) => cause.kind === 'delivered');
  const [sent] = history.steps.findLast((step) => step.sent.length > 0)?.sent ?? [];
  const other = (node + 1) % one.cluster.replicas;
  const messages = [received?.cause.kind === 'delivered' ? received.cause.envelope : null, sent];
  const { list } = journeysOf(history);
  return [
    { step: 0, focus: null },
    { step: total >> 1, focus: { kind: 'node', node } },
    { step: total, focus: { kind: 'node', node } },
    { step: total, focus: { kind: 'node', node: other } },
    { step: total, focus: { kind: 'node', node: one.cluster.replicas } },
    ...messages.flatMap((envelope) => {
      const journey = list.find((candidate) => candidate.envelope === envelope);
      return journey ? [{ step: total, focus: { kind: 'message', id: journey.id } as const }] : [];
    }),
  ];
}

/** All that is seen of a run at these places. */
async function seenOf(setup: Setup, pair: SightPair): Promise<readonly string[]> {
  const seen: string[] = [];
  for (const showFuture of [false, true]) {
    for (const { step, focus } of looksOf(pair)) {
      open(setup, pair.node);
      setPreferences({ showFuture });
      goTo(step);
      setFocus(focus);
      seen.push(await markupNow());
    }
  }
  return seen;
}

const initial = store.getInitialState();

beforeAll(() => {
  vi.stubGlobal('window', { innerHeight: 900, location: { href: '' } });
  // Parts that are rendered on a server are taken from there.
  vi.spyOn(store, 'getInitialState').mockImplementation(() => store.getState());
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('one replica’s view', () => {
  const pairs = seedsOf({ few: 3, many: 24, soak: 400, from: 9 }).flatMap((seed) => {
    const pair = sightPair(seed);
    return pair ? [{ seed, pair }] : [];
  });

  it('is tried on runs that differ in what the replica cannot see', () => {
    expect(pairs.length).toBeGreaterThan(0);
  });

  it.each(pairs)('leaks nothing of the rest of the run, seed $seed', async ({ pair }) => {
    const mine = await seenOf(pair.one, pair);
    const theirs = await seenOf(pair.other, pair);
    expect(mine.length).toBeGreaterThan(8);
    mine.forEach((markup, look) => {
      expect(linesOf(theirs[look] ?? ''), `look ${look}`).toEqual(linesOf(markup));
    });
  });
});

/** The differing lines are enough to read. */
function linesOf(markup: string): string[] {
  return markup.replaceAll('><', '>\n<').split('\n');
}
