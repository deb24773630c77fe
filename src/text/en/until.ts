import type { RunEvent } from '../../lessons/runUntil.ts';
import { counted } from './counted.ts';

/** Words of the dialog that runs on to the next step in which something happens. */
export const until = {
  intro: 'The run goes on to the next step in which this happens.',
  event: 'What happens',
  events: {
    prePrepared: 'a slot is pre-prepared',
    prepared: 'a slot is prepared',
    committedLocal: 'a slot is committed',
    executed: 'a slot is executed',
    accepted: 'a client accepts its result',
    stable: 'a checkpoint is stable',
    viewChangeStarted: 'a replica leaves its view',
    enteredView: 'a replica enters a view',
    fetchStarted: 'a replica begins to fetch a state',
    stateInstalled: 'a replica installs a fetched state',
    ignored: 'something is ignored',
    violation: 'a promise of the protocol breaks',
  } satisfies Readonly<Record<RunEvent, string>>,
  where: 'Where',
  anywhere: 'anywhere',
  go: 'Run',
  stop: 'Stop',
  looking: (steps: number) => `${counted(steps, 'step')} looked at`,
  never: (steps: number) =>
    steps === 0
      ? 'The run ends here, so nothing more happens.'
      : `This does not happen in the rest of the run: ${counted(steps, 'step')} looked at.`,
  /** While a lesson asks, the rest of the run is not known. */
  notYet: 'This does not happen before the question.',
};
