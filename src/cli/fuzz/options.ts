import type { Cluster } from '../../engine/protocol.ts';
import { faultsTolerated } from '../../protocols/quorum.ts';
import type { Range } from '../../scenario/limits.ts';
import { INTERVALS_IN_WINDOW_MIN, REPLICAS_OFFERED_MAX, REPLICAS_RANGE, SEED_RANGE } from '../../scenario/limits.ts';
import { clusterSettings } from '../../scenario/settings.ts';
import type { AdversaryWanted } from '../../search/adversary.ts';
import type { FuzzFault } from '../../text/commandLine.ts';
import type { LanguageId } from '../../text/index.ts';
import { isLanguageId } from '../../text/index.ts';
import { usualLanguage } from '../../text/usualLanguage.ts';
import { isOption, takeValue } from '../options.ts';

/** What `simulate --fuzz` is asked for on the command line. */
export interface FuzzOptions {
  readonly runs: number;
  readonly seed: number;
  readonly wanted: AdversaryWanted;
  readonly json: boolean;
  readonly language: LanguageId;
}

/** `language` is what the answer is to be in, also where the rest is wrong. */
export type FuzzAsked =
  | { readonly kind: 'run'; readonly options: FuzzOptions }
  | { readonly kind: 'help'; readonly language: LanguageId }
  | { readonly kind: 'fault'; readonly fault: FuzzFault; readonly language: LanguageId };

const RUNS_RANGE: Range = { least: 1, most: 1_000_000 };
const RUNS_USUAL = 1000;

/** The settings that may be fixed; how many replicas there are has an option of its own. */
const { replicas: _, ...settings } = clusterSettings;
type SettingName = keyof typeof settings;

/** What has been read so far. */
interface Draft {
  readonly numbers: Map<string, number>;
  readonly cluster: Map<SettingName, number>;
  /** `fuzz` itself is one of them. */
  readonly flags: Set<string>;
  language: LanguageId;
}

const flags = ['fuzz', 'json', 'help'];
const numbers: Readonly<Record<string, Range>> = {
  runs: RUNS_RANGE,
  seed: SEED_RANGE,
  replicas: { ...REPLICAS_RANGE, most: REPLICAS_OFFERED_MAX },
  liars: { least: 0, most: REPLICAS_OFFERED_MAX },
};
const withValue = [...Object.keys(numbers), 'set', 'lang'];

/** The arguments behind the program's name, `--fuzz` among them. Goes on behind a fault; the first one is told. */
export function readFuzzOptions(args: readonly string[]): FuzzAsked {
  const draft: Draft = { numbers: new Map(), cluster: new Map(), flags: new Set(), language: usualLanguage.id };
  const rest = [...args];
  let first: FuzzFault | null = null;
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const fault = isOption(argument) ? readOption(draft, argument, rest) : sourceFault(argument);
    first ??= fault;
  }
  const fault = first ?? faultOfAll(draft);
  const { language } = draft;
  if (fault) return { kind: 'fault', fault, language };
  return draft.flags.has('help') ? { kind: 'help', language } : { kind: 'run', options: optionsOf(draft) };
}

function sourceFault(source: string): FuzzFault {
  return { kind: 'source', source };
}

function readOption(draft: Draft, argument: string, rest: string[]): FuzzFault | null {
  const [option = '', ...values] = (argument === '-h' ? '--help' : argument).split('=');
  const name = option.replace(/^--/, '');
  const attached = argument.includes('=') ? values.join('=') : null;
  if (flags.includes(name)) {
    if (attached !== null) return { kind: 'unwantedValue', option };
    draft.flags.add(name);
    return null;
  }
  if (!withValue.includes(name)) return { kind: 'unknownOption', option };
  const value = attached ?? takeValue(rest);
  if (value === null || value === '') return { kind: 'missingValue', option };
  if (name === 'lang') return readLanguage(draft, value);
  return name === 'set' ? readSetting(draft, value) : readNumber(draft, name, value);
}

function readLanguage(draft: Draft, value: string): FuzzFault | null {
  if (!isLanguageId(value)) return { kind: 'unknownLanguage', value };
  draft.language = value;
  return null;
}

function readNumber(draft: Draft, name: string, text: string): FuzzFault | null {
  const option = `--${name}`;
  const value = wholeIn(text, option, numbers[name] as Range);
  if (typeof value !== 'number') return value;
  draft.numbers.set(name, value);
  return null;
}

/** `--set window=4`: the setting is called as in a scenario file. */
function readSetting(draft: Draft, assignment: string): FuzzFault | null {
  const [name = '', text] = assignment.split('=');
  if (text === undefined) return { kind: 'noAssignment', value: assignment };
  const names = Object.keys(settings) as SettingName[];
  const known = names.find((candidate) => candidate === name);
  if (!known) return { kind: 'unknownSetting', name, names };
  const value = wholeIn(text, `--set ${name}`, settings[known].range);
  if (typeof value !== 'number') return value;
  draft.cluster.set(known, value);
  return null;
}

function wholeIn(text: string, option: string, range: Range): number | FuzzFault {
  if (!/^\d{1,15}$/.test(text)) return { kind: 'notWhole', option, value: text };
  const value = Number(text);
  return value < range.least || value > range.most ? { kind: 'outOfRange', option, value, range } : value;
}

/** What only several options together can have wrong. */
function faultOfAll({ numbers: read, cluster }: Draft): FuzzFault | null {
  const [replicas, liars] = [read.get('replicas') ?? REPLICAS_RANGE.least, read.get('liars') ?? 0];
  if (liars > replicas) {
    return { kind: 'outOfRange', option: '--liars', value: liars, range: { least: 0, most: replicas } };
  }
  const [interval, window] = [cluster.get('checkpointInterval') ?? 1, cluster.get('window')];
  const least = INTERVALS_IN_WINDOW_MIN * interval;
  return window !== undefined && window < least ? { kind: 'windowTooSmall', value: window, least } : null;
}

function optionsOf({ numbers: read, cluster, flags: said, language }: Draft): FuzzOptions {
  const replicas = read.get('replicas') ?? REPLICAS_RANGE.least;
  const liars = read.get('liars') ?? faultsTolerated(replicas);
  return {
    runs: read.get('runs') ?? RUNS_USUAL,
    seed: read.get('seed') ?? 0,
    // Each value has been found to be within the range of its setting.
    wanted: { replicas, liars, cluster: Object.fromEntries(cluster) as Partial<Cluster> },
    json: said.has('json'),
    language,
  };
}
