import type { Setup } from '../../engine/setup.ts';
import { scenarios } from '../../scenario/builtIn/index.ts';
import { opening } from '../../scenario/builtIn/opening.ts';
import { comparisons } from '../../scenario/comparisons/index.ts';
import type { Focus } from '../../scenario/focus.ts';
import {
  checkpoints,
  crashedPrimary,
  equivocation,
  forgery,
  healed,
  rolledBack,
  setupOfSize,
  transfer,
  troubled,
  twins,
  twoCrashed,
} from './experiments.ts';

/** A moment of a run, at some size. */
export interface GalleryState {
  /** In the address of the page, and in the name of its screenshot. */
  readonly id: string;
  /** Says what is to be seen. */
  readonly title: string;
  readonly setup: Setup;
  /** How many steps have happened, at most all of the run. */
  readonly step: number;
  /** A second run beside it, as far as the first has come. */
  readonly beside?: Setup;
  readonly paper: Paper;
  readonly theme: Theme;
  readonly focus?: Focus;
  /** The steps that are still to come are drawn, faintly. */
  readonly showsFuture?: true;
  /** Every message is an arrow, also where many would be folded into bars. */
  readonly allArrows?: true;
}

export type Theme = 'light' | 'dark';

/** In px. */
interface Paper {
  readonly width: number;
  readonly height: number;
}

const desktop: Paper = { width: 720, height: 420 };
const small: Paper = { width: 600, height: 300 };
const tall: Paper = { width: 720, height: 560 };
const wide: Paper = { width: 1200, height: 400 };
const phone: Paper = { width: 390, height: 480 };

const { D1 } = comparisons;

/** Every state of the gallery. A new one is one entry here, and its screenshot. */
export const galleryStates: readonly GalleryState[] = [
  {
    id: 'normal-case',
    title: 'The normal case at n = 4: every phase, on its way',
    setup: setupOfSize(4),
    step: 19,
    paper: desktop,
    theme: 'light',
  },
  {
    id: 'certificate',
    title: 'A decision in focus: the votes of its certificate are lit, and what happens in this step',
    setup: setupOfSize(4),
    step: 30,
    paper: desktop,
    theme: 'dark',
    focus: { kind: 'gate', gate: 'prepared', node: 2, view: 0, sequence: 1 },
  },
  {
    id: 'opening',
    title: 'The first picture: who is who, before anything happens',
    setup: opening.setup,
    step: 0,
    paper: wide,
    theme: 'light',
  },
  {
    id: 'figure',
    title: 'The paper’s figure: one replica is silent',
    setup: scenarios.figure.setup,
    step: 21,
    paper: wide,
    theme: 'light',
  },
  {
    id: 'many-at-once',
    title: 'Many requests at once: gates have numbers, and other slots than that of the step recede',
    setup: scenarios.rush.setup,
    step: 110,
    paper: tall,
    theme: 'dark',
  },
  {
    id: 'ten',
    title: 'n = 10: phases of everybody to everybody are folded into bars',
    setup: setupOfSize(10),
    step: 120,
    paper: tall,
    theme: 'light',
  },
  {
    id: 'every-arrow',
    title: 'n = 16, every message an arrow: on a canvas, with more lanes than there is room for',
    setup: setupOfSize(16),
    step: 60,
    paper: small,
    theme: 'dark',
    allArrows: true,
  },
  { id: 'thirty-one', title: 'n = 31', setup: setupOfSize(31), step: 900, paper: tall, theme: 'light' },
  {
    id: 'thirty-one-phone',
    title: 'n = 31 on a phone: lanes are columns, and scroll',
    setup: setupOfSize(31),
    step: 900,
    paper: phone,
    theme: 'dark',
  },
  {
    id: 'view-change',
    title: 'A view change: the primary is down',
    setup: crashedPrimary,
    step: 45,
    paper: desktop,
    theme: 'light',
  },
  {
    id: 'view-change-phone',
    title: 'The same on a phone',
    setup: crashedPrimary,
    step: 45,
    paper: phone,
    theme: 'light',
  },
  {
    id: 'two-view-changes',
    title: 'n = 7, two view changes in a row: two primaries are down',
    setup: twoCrashed,
    step: 127,
    paper: tall,
    theme: 'dark',
  },
  {
    id: 'partition',
    title: 'A partition: neither half is a quorum',
    setup: healed,
    step: 40,
    paper: desktop,
    theme: 'light',
  },
  {
    id: 'partition-phone',
    title: 'Healed, on a phone',
    setup: healed,
    step: 125,
    paper: phone,
    theme: 'dark',
  },
  {
    id: 'trouble',
    title: 'Messages lost, dropped, delayed and doubled; a crash, a restart, a replica cut off',
    setup: troubled,
    step: 44,
    paper: wide,
    theme: 'light',
  },
  {
    id: 'equivocation',
    title: 'A liar: the primary says two things',
    setup: equivocation,
    step: 13,
    paper: desktop,
    theme: 'light',
  },
  {
    id: 'forgery',
    title: 'A liar: votes in the name of others',
    setup: forgery,
    step: 40,
    paper: desktop,
    theme: 'dark',
  },
  { id: 'twins', title: 'A liar: the primary runs twice', setup: twins, step: 30, paper: desktop, theme: 'light' },
  {
    id: 'checkpoints',
    title: 'Checkpoints become stable, and windows move',
    setup: checkpoints,
    step: 140,
    paper: desktop,
    theme: 'light',
  },
  {
    id: 'state-transfer',
    title: 'State transfer: a replica that was in the dark fetches a state',
    setup: transfer,
    step: 169,
    paper: desktop,
    theme: 'light',
  },
  {
    id: 'tentative',
    title: 'Executed tentatively, and undone',
    setup: rolledBack,
    step: 38,
    paper: wide,
    theme: 'dark',
  },
  {
    id: 'side-by-side',
    title: 'Side by side: PBFT, and the Go demo with the same schedule',
    setup: D1.pbft.scenario.setup,
    step: 14,
    beside: D1.demo.scenario.setup,
    paper: wide,
    theme: 'light',
  },
];
