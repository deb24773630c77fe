import type { ScenarioId } from '../scenario/builtIn/index.ts';
import { scenarioOf, scenarios } from '../scenario/builtIn/index.ts';
import type { FileFault } from '../scenario/file/file.ts';
import { scenarioFromFile } from '../scenario/file/file.ts';
import { BYTES_A_CHARACTER_MAX, FILE_LENGTH_MAX } from '../scenario/limits.ts';
import type { LinkFault } from '../scenario/link/fault.ts';
import type { Forgiven } from '../scenario/link/forgiving.ts';
import { decodeForgiving, scenarioFromQuery } from '../scenario/link/forgiving.ts';
import { RULES } from '../scenario/rules.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { FileTrouble } from '../text/commandLine.ts';
import type { Terminal } from './terminal.ts';

/** Finds the scenario that an argument names: the id of a built-in one, a link or a part of one, or a file. */

export type SourceResult =
  /**
   * `rules`: the rules number of the engine that made the link or the file. `ignored`: the text behind a link, which was
   * not read.
   */
  | { readonly ok: true; readonly scenario: Scenario; readonly rules: number; readonly ignored: string }
  | { readonly ok: false; readonly fault: SourceFault };

export type SourceFault =
  | { readonly kind: 'link'; readonly fault: LinkFault }
  /** An address without `s`. */
  | { readonly kind: 'linkWithoutScenario' }
  | { readonly kind: 'file'; readonly path: string; readonly fault: FileFault }
  | {
      readonly kind: 'fileTrouble';
      readonly path: string;
      readonly why: FileTrouble;
      readonly code: string;
      readonly bytesMax: number;
    };

/** Stands for standard input, as in other programs. */
const STANDARD_INPUT = '-';

export async function readSource(source: string, terminal: Terminal): Promise<SourceResult> {
  return (await readNamed(source)) ?? readFile(source, terminal);
}

/** A link or a built-in scenario; null if the text is neither. */
async function readNamed(source: string): Promise<SourceResult | null> {
  if (isBuiltIn(source)) {
    const { setup } = scenarioOf(source);
    return { ok: true, scenario: { base: source, setup }, rules: RULES, ignored: '' };
  }
  if (isAddress(source)) return readAddress(source);
  if (isLinkValue(source)) return fromLink(await decodeForgiving(source));
  return null;
}

function isBuiltIn(source: string): source is ScenarioId {
  return Object.hasOwn(scenarios, source);
}

/** True for a link with its host, or only its query or hash; also if it was percent-encoded once more on its way. */
function isAddress(source: string): boolean {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(source)) return true;
  return !isFileName(source) && /^[?#]|(?:^|[?&#]|%3F|%26|%23)s(?:=|%3D)/i.test(source);
}

function isFileName(source: string): boolean {
  return source.toLowerCase().endsWith('.json');
}

/** True for the value of `s` in a link: it begins with the version of the format. */
function isLinkValue(source: string): boolean {
  return !isFileName(source) && /^\d+z?\./.test(source);
}

async function readAddress(address: string): Promise<SourceResult> {
  const [beforeHash = '', ...hashes] = address.split('#');
  const queryAt = beforeHash.indexOf('?');
  // Without a question mark the whole text is a query, unless it is an address with a host.
  const isBare = queryAt < 0 && !beforeHash.includes('://');
  const search = isBare ? beforeHash : beforeHash.slice(queryAt < 0 ? beforeHash.length : queryAt);
  const result = await scenarioFromQuery(search, hashes.join('#'));
  return result ? fromLink(result) : { ok: false, fault: { kind: 'linkWithoutScenario' } };
}

function fromLink({ result, ignored }: Forgiven): SourceResult {
  return result.ok ? { ...result, ignored } : { ok: false, fault: { kind: 'link', fault: result.fault } };
}

async function readFile(path: string, terminal: Terminal): Promise<SourceResult> {
  const bytesMax = FILE_LENGTH_MAX * BYTES_A_CHARACTER_MAX;
  const content = await terminal.readFile(path, bytesMax);
  if (!content.ok) {
    const { why, code } = content;
    return { ok: false, fault: { kind: 'fileTrouble', path, why, code, bytesMax } };
  }
  // The output of another program may be a link.
  const named = path === STANDARD_INPUT ? await readNamed(content.text.trim()) : null;
  if (named) return named;
  const result = scenarioFromFile(content.text);
  return result.ok ? { ...result, ignored: '' } : { ok: false, fault: { kind: 'file', path, fault: result.fault } };
}
