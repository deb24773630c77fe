import * as v from 'valibot';

/**
 * The work of a lecture that this tab keeps: the votes on each question, and the window with the notes. It outlives a
 * reload and stays in the tab's own storage, so two tabs never mix.
 */

/** The votes that a lecturer has typed, by the ids of options; as typed. */
export type Tally = Readonly<Record<string, string>>;

/** The votes on one question: those before the audience talked about it, and those after. */
export interface Votes {
  readonly first: Tally;
  /** Null until the audience votes again. */
  readonly again: Tally | null;
  /** The round that is typed in now. */
  readonly isAgain: boolean;
}

export type VotesByQuestion = Readonly<Record<string, Votes>>;

/** The window with the notes. */
export interface KeptNotes {
  /** The name by which the browser finds the window again. */
  readonly name: string;
  /** The time at which its clock showed nothing, in milliseconds since 1970. */
  readonly since: number;
}

export interface Classroom {
  readonly votes: VotesByQuestion;
  /** Null where no such window is open. */
  readonly notes: KeptNotes | null;
}

const CLASSROOM_KEY = 'pbft-lab.classroom';

/** A lecture has fewer questions; the oldest give way. */
export const QUESTIONS_MAX = 100;

const tally = v.record(v.string(), v.string());

const classroomSchema = v.strictObject({
  votes: v.record(v.string(), v.strictObject({ first: tally, again: v.nullable(tally), isAgain: v.boolean() })),
  notes: v.nullable(v.strictObject({ name: v.string(), since: v.pipe(v.number(), v.safeInteger()) })),
});

const EMPTY: Classroom = { votes: {}, notes: null };

/** Returns what this tab has kept; nothing where it cannot be read. */
export function keptClassroom(): Classroom {
  try {
    const kept = v.safeParse(classroomSchema, JSON.parse(sessionStorage.getItem(CLASSROOM_KEY) ?? 'null'));
    return kept.success ? kept.output : EMPTY;
  } catch {
    return EMPTY;
  }
}

/** @returns whether it is kept; a storage may be full, or forbidden */
export function keepClassroom(changes: Partial<Classroom>): boolean {
  try {
    sessionStorage.setItem(CLASSROOM_KEY, JSON.stringify({ ...keptClassroom(), ...changes }));
    return true;
  } catch {
    return false;
  }
}

/** Returns the votes with those on one question as the latest of them. */
export function withVotes(all: VotesByQuestion, question: string, votes: Votes): VotesByQuestion {
  const others = Object.entries(all).filter(([id]) => id !== question);
  return Object.fromEntries([...others.slice(1 - QUESTIONS_MAX), [question, votes]]);
}
