import type { LinkFault } from '../../scenario/link/fault.ts';
import type { LanguageId } from '../../text/index.ts';
import { languages } from '../../text/index.ts';
import type { DialogId, Granularity, Menu, Notice, Opening, Preferences, SidePanel, Speed } from '../state.ts';
import { store } from '../store.ts';
import type { Focus } from './focus.ts';
import { keep, remember } from './keeping.ts';
import { keepPreferences } from './preferences.ts';
import type { RunId } from './runs.ts';
import { nextRunId, openRun } from './runs.ts';
import { changedOver } from './sideBySide.ts';

/** Opening runs, and everything about the page that is no change of a run. */

/** What a link or a file holds, as a run of its own. On a fresh page it takes the place of the figure. */
export function openScenario({ scenario, step, event, focus }: Opening, isFresh: boolean): void {
  const state = store.getState();
  const id = isFresh ? 'A' : nextRunId(state.runs);
  const opened = openRun(id, { kind: 'opened' }, scenario, step);
  const events = 1 + (opened.history.steps[opened.cursor.step - 1]?.sent.length ?? 0);
  const isWithin = event !== null && event < events && opened.cursor.step === step;
  const run = isWithin ? { ...opened, cursor: { step, event } } : opened;
  const most = opened.history.steps.length;
  const notice = step > most ? ({ kind: 'linkClipped', wanted: step, most } as const) : null;
  if (isFresh) {
    store.setState({ runs: [run], active: id, beside: null, focus, notice, playing: false, refusal: null });
    return;
  }
  const { runs, dropped } = keep(state, run);
  store.setState({
    ...remember(state),
    runs,
    active: id,
    beside: null,
    focus,
    playing: false,
    refusal: null,
    notice: dropped ? { kind: 'runDropped', run: dropped } : notice,
  });
}

/** Goes to a run. The one that lies beside the active one changes places with it. */
export function switchRun(id: RunId): void {
  const state = store.getState();
  if (!state.runs.some((run) => run.id === id)) return;
  const { runs, beside } = id === state.beside ? changedOver(state) : state;
  store.setState({ runs, active: id, beside, playing: false, menu: null, notice: null });
}

export function closeRun(id: RunId): void {
  const state = store.getState();
  const { runs: known, active, beside } = id === state.active ? changedOver(state) : state;
  const runs = known.filter((run) => run.id !== id);
  const [first] = runs;
  if (!first) return;
  store.setState({
    ...remember(state),
    runs,
    active: active === id ? first.id : active,
    beside: beside === id ? null : beside,
    playing: false,
  });
}

/** What comes into focus is told of in the panel, whatever it showed before. */
export function setFocus(focus: Focus | null): void {
  store.setState({ focus, menu: null, ...(focus ? { sidePanel: 'now' } : {}) });
}

export function openMenu(menu: Menu | null): void {
  store.setState(menu ? { menu, focus: menu.focus, playing: false } : { menu });
}

export function openDialog(dialog: DialogId | null): void {
  store.setState({ dialog, menu: null, ...(dialog ? { playing: false } : {}) });
}

export function setSidePanel(sidePanel: SidePanel): void {
  store.setState({ sidePanel });
}

export function setTranscriptOpen(transcriptOpen: boolean): void {
  store.setState({ transcriptOpen });
}

export function setSpeed(speed: Speed): void {
  store.setState({ speed });
}

export function setGranularity(granularity: Granularity): void {
  store.setState({ granularity });
}

export function setFollow(follow: boolean): void {
  store.setState({ follow });
}

/** A link that cannot be opened. On a fresh page nothing is shown in its place until somebody asks for it. */
export function refuse(fault: LinkFault, isFresh: boolean): void {
  store.setState(isFresh ? { refusal: fault } : { notice: { kind: 'linkRefused', fault } });
}

export function leaveRefusal(): void {
  store.setState({ refusal: null });
}

export function setNotice(notice: Notice): void {
  store.setState({ notice });
}

export function dismissNotice(): void {
  store.setState({ notice: null });
}

export function setPreferences(changes: Partial<Preferences>): void {
  const preferences = { ...store.getState().preferences, ...changes };
  keepPreferences(preferences);
  store.setState({ preferences });
}

/** The language after this one in the registry, and after the last the first. */
export function nextLanguage(current: LanguageId): LanguageId {
  const ids = Object.keys(languages) as LanguageId[];
  return ids[(ids.indexOf(current) + 1) % ids.length] ?? current;
}
