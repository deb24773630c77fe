import { QUOTED_LENGTH_MAX } from '../limits.ts';
import type { Address } from './query.ts';

/** The part of an address that selects a place in the run: `at=17-2&focus=prepared.2.0.1&lang=zh`. */
export interface LinkedView {
  /** The step count; null if the address has none. */
  readonly step: number | null;
  /** Number of events of the last step that are shown, from 1; null for all of them. */
  readonly event: number | null;
  /** The text form of a `Focus`. */
  readonly focus: string | null;
  readonly language: string | null;
}

/** A part of an address that is not used. The others still count: they do not change the run. */
export interface ViewFault {
  readonly kind:
    | 'badStep'
    | 'badFocus'
    | 'badLanguage'
    /** Text behind the link, or behind its last parameter. */
    | 'textBehind'
    | 'unknownName'
    | 'repeatedName'
    /** There is no such lesson, or the lesson has no such question. */
    | 'badLesson'
    | 'badBeat'
    /** The note of the author was cut off or changed. */
    | 'badNote'
    /** A place in a run, in an address that names no scenario. */
    | 'noScenario'
    /** The step is there, and sends fewer messages. */
    | 'noEvent';
  readonly value: string;
}

/** Step and event have at most six digits; only code that has the run can check them against its end. */
const stepPattern = /^(?:0|([1-9]\d{0,5})(?:-([1-9]\d{0,5}))?)$/;
const focusPattern = /^[A-Za-z0-9._~-]{1,64}$/;
const languagePattern = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,2}$/;

/** Returns the parameters of an address, without `?` or `&` in front; empty if there are none. */
export function encodeView({ step, event, focus, language }: LinkedView): string {
  const parts: string[] = [];
  if (step !== null) parts.push(`at=${step}${event === null ? '' : `-${event}`}`);
  if (focus !== null) parts.push(`focus=${focus}`);
  if (language !== null) parts.push(`lang=${language}`);
  return parts.join('&');
}

/** No parameter is longer than this, with the signs behind it. */
const PARAMETER_LENGTH_MAX = 100;

/** A sentence goes on behind the last parameter: signs, and then nothing, or what is no plain letter, digit or sign. */
const behind = /[.,;:!?)\]}>"'*]*(?:$|[^!-~].*$)/s;

export function decodeView(address: Omit<Address, 'scenario' | 'own' | 'lesson' | 'beat' | 'note' | 'ui'>): {
  readonly view: LinkedView;
  readonly faults: readonly ViewFault[];
} {
  const faults: ViewFault[] = [];
  const note = (kind: ViewFault['kind'], value: string): void => {
    faults.push({ kind, value: value.slice(0, QUOTED_LENGTH_MAX) });
  };
  const check = (value: string | null, pattern: RegExp, kind: ViewFault['kind']): string | null => {
    if (value === null || pattern.test(value)) return value;
    const at = value.slice(0, PARAMETER_LENGTH_MAX).search(behind);
    const start = value.slice(0, Math.max(0, at));
    if (!pattern.test(start)) {
      note(kind, value);
      return null;
    }
    const rest = value.slice(at).trim();
    if (rest !== '') note('textBehind', rest);
    return start;
  };
  const match = check(address.at, stepPattern, 'badStep')?.match(stepPattern);
  const view: LinkedView = {
    step: match ? Number(match[1] ?? 0) : null,
    event: match?.[2] === undefined ? null : Number(match[2]),
    focus: check(address.focus, focusPattern, 'badFocus'),
    language: check(address.language, languagePattern, 'badLanguage'),
  };
  for (const name of address.unknown.slice(0, NAMES_MOST)) note('unknownName', name);
  for (const name of address.repeated) note('repeatedName', name);
  return { view, faults };
}

/** An address with more names that mean nothing than this was not made by hand: the first of them are enough to say so. */
const NAMES_MOST = 3;
