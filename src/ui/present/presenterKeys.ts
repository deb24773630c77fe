import type { Command } from '../shell/commands.ts';

/** The keys that presenter mode has of its own: its listener and the help table read this list. */
export const presenterKeys = [
  // Clickers send a full stop.
  { id: 'blank', keys: ['.', 'b'] },
  { id: 'qr', keys: ['q'] },
  { id: 'spotlight', keys: ['h'] },
  { id: 'notes', keys: ['o'] },
] as const satisfies readonly Pick<Command, 'id' | 'keys'>[];

export type PresenterKey = (typeof presenterKeys)[number]['id'];

/** The commands of the page that make sense while nothing but the picture is there. */
export const keptCommands: ReadonlySet<Command['id']> = new Set<Command['id']>([
  'nextMilestone',
  'previousMilestone',
  'eventForward',
  'eventBack',
  'playPause',
  'first',
  'last',
  'language',
  'help',
  'present',
]);
