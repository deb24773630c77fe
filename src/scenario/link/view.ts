import { QUOTED_LENGTH_MAX } from '../limits.ts';
import type { Address } from './query.ts';

/** The part of an address that says what is looked at: `at=17-2&focus=prepared.2.0.1&lang=zh`. */
export interface View {
  /** How many steps have happened; null where nothing is said. */
  readonly step: number | null;
  /** How many events of the last of them are shown, from 1; null for all of it. */
  readonly event: number | null;
  /** The text form of what is focused; whoever knows what can be focused reads it. */
  readonly focus: string | null;
  readonly language: string | null;
}

/** What cannot be read of a view. The rest of it still counts: it changes what is looked at, not the run. */
export interface ViewFault {
  readonly kind: 'badStep' | 'badFocus' | 'badLanguage';
  readonly value: string;
}

/** Step and event have at most so many digits; the end of the run is a matter for whoever has the run. */
const stepPattern = /^(?:0|([1-9]\d{0,5})(?:-([1-9]\d{0,5}))?)$/;
const focusPattern = /^[A-Za-z0-9._~-]{1,64}$/;
const languagePattern = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/;

/** As the parameters of an address, without `?` or `&` in front; empty where there is nothing to say. */
export function encodeView({ step, event, focus, language }: View): string {
  const parts: string[] = [];
  if (step !== null) parts.push(`at=${step}${event === null ? '' : `-${event}`}`);
  if (focus !== null) parts.push(`focus=${focus}`);
  if (language !== null) parts.push(`lang=${language}`);
  return parts.join('&');
}

export function decodeView({ at, focus, language }: Omit<Address, 'scenario'>): {
  readonly view: View;
  readonly faults: readonly ViewFault[];
} {
  const faults: ViewFault[] = [];
  const check = (value: string | null, pattern: RegExp, kind: ViewFault['kind']): string | null => {
    if (value === null || pattern.test(value)) return value;
    faults.push({ kind, value: value.slice(0, QUOTED_LENGTH_MAX) });
    return null;
  };
  const match = check(at, stepPattern, 'badStep')?.match(stepPattern);
  const view: View = {
    step: match ? Number(match[1] ?? 0) : null,
    event: match?.[2] === undefined ? null : Number(match[2]),
    focus: check(focus, focusPattern, 'badFocus'),
    language: check(language, languagePattern, 'badLanguage'),
  };
  return { view, faults };
}
