import type { ScenarioId } from '../builtIn/index.ts';
import { scenarioOf, scenarios } from '../builtIn/index.ts';
import { QUOTED_LENGTH_MAX } from '../limits.ts';
import { RULES } from '../rules.ts';
import { decodeLink } from './compression.ts';
import { LINK_LENGTH_MAX } from './length.ts';
import type { LinkResult } from './link.ts';
import { readAddress } from './query.ts';

/**
 * Reads the value of `s` as people pass it on: with a full stop or a sentence behind it, broken over two lines, or as
 * the bare name of a scenario. What is left out is handed back, so that it can be said. The seal decides: a text that
 * was cut off or changed opens nothing.
 */
export interface Forgiven {
  readonly result: LinkResult;
  /** The text behind the link, which was not read. */
  readonly ignored: string;
}

/** Returns the scenario that an address contains in its query or its hash; null if it contains none. */
export async function scenarioFromQuery(search: string, hash: string): Promise<Forgiven | null> {
  const { scenario: text } = readAddress(search, hash);
  return text === null ? null : decodeForgiving(text);
}

export async function decodeForgiving(text: string): Promise<Forgiven> {
  const whole = await decodeLink(text);
  if (whole.ok) return { result: whole, ignored: '' };
  for (const link of linksIn(text)) {
    const result = named(link) ?? (await decodeLink(link));
    if (result.ok) return { result, ignored: ignoredBehind(text, link) };
  }
  const isName = bareName.test(text) && text.length <= QUOTED_LENGTH_MAX;
  return { result: isName ? { ok: false, fault: { kind: 'unknownScenario', at: 0, name: text } } : whole, ignored: '' };
}

const bareName = /^[A-Za-z][A-Za-z0-9]*$/;

/** A built-in scenario by its name, as somebody types it. */
function named(text: string): LinkResult | null {
  const wanted = text.toLowerCase();
  const base = (Object.keys(scenarios) as ScenarioId[]).find((id) => id.toLowerCase() === wanted);
  return base ? { ok: true, scenario: { base, setup: scenarioOf(base).setup }, rules: RULES } : null;
}

/**
 * The beginnings of a text that may be a link: up to the first character that no link has; up to a checksum that a full
 * stop and more follow, since in a link nothing follows one; and all of it, without line breaks.
 */
function linksIn(text: string): string[] {
  // A longer link is not read, so nothing behind it has to be found.
  const head = text.slice(0, 2 * LINK_LENGTH_MAX);
  const [plain = ''] = head.match(/^[A-Za-z0-9._~-]*/) ?? [];
  // A link ends in a letter or a digit.
  let end = plain.length;
  while (/^[._~-]/.test(plain.charAt(end - 1))) end--;
  const bare = plain.slice(0, end);
  const [, sealed = ''] = bare.match(/^(\d+z?\..*?\.[A-Z2-7]{4})\./) ?? [];
  return [bare, sealed, head.replace(/\s+/g, '')].filter((link) => link !== '' && link.length <= LINK_LENGTH_MAX);
}

function ignoredBehind(text: string, link: string): string {
  return text.startsWith(link) ? text.slice(link.length).trim() : '';
}
