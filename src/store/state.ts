import type { History } from '../engine/history.ts';
import type { StepCount } from '../engine/numbers.ts';
import type { OwnLesson } from '../lessons/own/ownLesson.ts';
import type { LessonFault } from '../lessons/own/ownLessonText.ts';
import type { Trace } from '../scenario/causes.ts';
import type { FileFault } from '../scenario/file/file.ts';
import type { Focus } from '../scenario/focus.ts';
import type { LinkFault } from '../scenario/link/fault.ts';
import type { ViewFault } from '../scenario/link/view.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { LanguageId } from '../text/index.ts';
import type { Playing } from './lesson.ts';
import type { LinkNote } from './note.ts';
import type { Change, KeptRun, RunId } from './run.ts';

/** The state of the page. Nothing that can be worked out from a run is kept here. */
export interface AppState {
  /** Those that are shown have their histories at hand. */
  readonly runs: readonly KeptRun[];
  readonly active: RunId;
  /** The run that is laid beside the active one: another one of those that are kept. */
  readonly beside: RunId | null;
  readonly focus: Focus | null;
  /** Cause and effect of the focus, once the reader has asked; out of date where its focus or history is another. */
  readonly traced?: Traced | null;
  /** The thing that a list points at: the picture lights it in place of what is in focus. */
  readonly pointed?: Focus | null;
  readonly playing: boolean;
  readonly speed: Speed;
  readonly granularity: Granularity;
  /** The tape's thumb is being dragged: static pictures only, and the address stays as it is. */
  readonly scrubbing: boolean;
  /** The picture keeps the playhead in view. */
  readonly follow: boolean;
  readonly dialog: DialogId | null;
  /** The part of the gallery that lies over the page; null where it is closed. */
  readonly gallery: GalleryGroup | null;
  /** The open menu of a message or a node, and its place. */
  readonly menu: Menu | null;
  readonly transcriptOpen: boolean;
  readonly sidePanel: SidePanel;
  /** On narrow screens the panel is a sheet over the page, closed until it is asked for. */
  readonly sheetOpen: boolean;
  readonly notice: Notice | null;
  /** Sentence and picture cover the page, large enough for a lecture hall. */
  readonly presenting: boolean;
  /** The fault of the link that the page was opened with; nothing else is shown until the reader leaves it. */
  readonly refusal: LinkFault | null;
  /** The work on a run that is not computed yet; null where there is none. */
  readonly computing: Computing | null;
  /** The lesson that is played; null where none is. */
  readonly lesson: Playing | null;
  /** The note that a link brought; null where none did, or the reader has closed it. */
  readonly note: LinkNote | null;
  /** The lesson that the reader makes; null where none is begun. */
  readonly draft: Draft | null;
  readonly preferences: Preferences;
  /** The states that undo goes back to, latest last; and those that redo goes forward to. */
  readonly past: readonly Kept[];
  readonly future: readonly Kept[];
}

/** A trace of a focus, in place of that. */
export type Traced = Focus &
  Trace & {
    readonly of: Focus;
    readonly history: History;
  };

/** A run that is being computed, by steps; then its picture is prepared. */
export interface Computing {
  readonly run: RunId;
  readonly steps: StepCount;
  readonly isDrawing: boolean;
}

export type Speed = 0.5 | 1 | 2 | 4;
export const speeds: readonly Speed[] = [0.5, 1, 2, 4];

/** The unit of one press of Step: one sending, one input handled, or all up to the next decision. */
export type Granularity = 'event' | 'step' | 'milestone';
export const granularities: readonly Granularity[] = ['event', 'step', 'milestone'];

export type DialogId =
  | 'share'
  | 'help'
  | 'settings'
  | 'partition'
  | 'links'
  | 'setup'
  | 'request'
  | 'lie'
  | 'say'
  | 'glossary'
  | 'palette'
  | 'until'
  | 'room';

/** The parts of the gallery; `runs` are those that are kept in this tab. */
export type GalleryGroup =
  | 'all'
  | 'lessons'
  | 'challenges'
  | 'scenarios'
  | 'lies'
  | 'brokenRules'
  | 'cases'
  | 'comparisons'
  | 'runs';

export type SidePanel = 'now' | 'why' | 'faults' | 'legend' | 'inbox' | 'lesson';

export interface Draft {
  readonly own: OwnLesson;
  /** It outlives the page, as the runs of the tab do. */
  readonly isKept: boolean;
  /** It began as a copy of a lesson that is built in. */
  readonly isCopy?: true;
  /** Another draft, which had to give way to this one. */
  readonly replaced?: OwnLesson;
}

export type StageView = 'time' | 'both' | 'cluster';

export interface Menu {
  readonly focus: Focus;
  readonly x: number;
  readonly y: number;
}

/** Lines about the last action; they go away with the next. */
export type Notice = Plain | Refused | { readonly kind: 'several'; readonly notices: readonly Plain[] };

/** One line, which other lines may stand beside. */
export type Plain =
  | { readonly kind: 'forked'; readonly kept: RunId; readonly made: RunId; readonly change: Change }
  | { readonly kind: 'changed'; readonly change: Change }
  | { readonly kind: 'runDropped' | 'runClosed'; readonly run: RunId }
  | {
      readonly kind:
        | 'undone'
        | 'redone'
        | 'nothingToUndo'
        | 'nothingToRedo'
        | 'nothingToTrace'
        | 'noOtherRun'
        | 'fileNotOpened';
    }
  /** A lesson asks first, and lets the reader change its run afterwards. */
  | { readonly kind: 'lessonAsks' | 'lessonNotKept' }
  /** One replica's view is shown, so nothing can be done to the run; or it cannot be shown here. */
  | { readonly kind: 'sightOnly' | 'sightOfWhom' | 'sightInLesson' | 'sightInPair' | 'sightTooEarly' }
  | { readonly kind: 'interventionsRemoved'; readonly count: number }
  | { readonly kind: 'tooManyInterventions'; readonly most: number }
  | { readonly kind: 'filesLeft'; readonly opened: string; readonly count: number }
  | { readonly kind: 'viewRefused'; readonly fault: ViewFault }
  | { readonly kind: 'noSuchStep'; readonly typed: string; readonly most: number }
  | { readonly kind: 'linkClipped'; readonly wanted: number; readonly most: number }
  | { readonly kind: 'otherRules' | 'sessionOfOtherRules'; readonly made: number; readonly here: number }
  | { readonly kind: 'sessionUnread' | 'sessionNotKept' | 'undoNotKept' }
  | { readonly kind: 'sessionPartlyUnread'; readonly count: number }
  | { readonly kind: 'newVersion' }
  | { readonly kind: 'preferencesNotRead' | 'preferencesNotKept' | 'addressRefused' }
  | { readonly kind: 'wordsNotFetched' | 'addressNotKept' | 'linkNotRead' | 'looksMissing' };

/** A link, a file or a lesson that cannot be opened, and what is wrong with it. */
export type Refused =
  | { readonly kind: 'linkRefused'; readonly fault: LinkFault }
  | { readonly kind: 'fileRefused'; readonly fault: FileFault }
  | { readonly kind: 'lessonRefused'; readonly fault: LessonFault };

export interface Preferences {
  readonly language: LanguageId;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly orientation: 'auto' | 'horizontal' | 'vertical';
  /** Single letters are shortcuts (WCAG 2.1.4). */
  readonly letterKeys: boolean;
  readonly announcements: 'steps' | 'milestones' | 'silent';
  /** The part after the cursor is drawn faintly. */
  readonly showFuture: boolean;
  /** The log matrix lies under the diagram. */
  readonly matrix: boolean;
  /** The content of the stage: the diagram over time, the map of the cluster, or both. */
  readonly view: StageView;
  /** The side panel gives its room to the diagram. */
  readonly panelHidden: boolean;
  /** Replicas that behave alike share a lane, where there are many. */
  readonly folds: boolean;
}

/** A state of the runs that undo can go back to: set-ups and places, no histories. */
export interface Kept {
  readonly runs: readonly KeptRun[];
  readonly active: RunId;
  readonly beside: RunId | null;
  readonly focus: Focus | null;
}

/** A scenario, and the place in it to look at. */
export interface Opening {
  readonly scenario: Scenario;
  readonly step: StepCount;
  readonly event: number | null;
  readonly focus: Focus | null;
}
