import type { Cluster } from '../../engine/protocol.ts';
import { clashOf } from '../../protocols/pbft/broken/policyOf.ts';
import { faultsTolerated } from '../../protocols/quorum.ts';
import type { Range } from '../../scenario/limits.ts';
import { INTERVALS_IN_WINDOW_MIN, REPLICAS_RANGE, REPLICAS_TRIED_MAX, SEED_RANGE } from '../../scenario/limits.ts';
import { clusterSettings } from '../../scenario/settings.ts';
import type { AdversaryWanted } from '../../search/adversary.ts';
import type { FuzzFault } from '../../text/commandLine.ts';
import type { LanguageId } from '../../text/index.ts';
import { isLanguageId } from '../../text/index.ts';
import { usualLanguage } from '../../text/usualLanguage.ts';
import type { FlagName, OptionTable, Said, ValueName } from '../arguments.ts';
import { readArguments } from '../arguments.ts';

/** The options of `simulate --fuzz`. */
export interface FuzzOptions {
  readonly runs: number;
  readonly seed: number;
  readonly wanted: AdversaryWanted;
  readonly json: boolean;
  readonly language: LanguageId;
}

/** `language` is the language of the answer, even if another option is wrong. */
export type FuzzAsked =
  | { readonly kind: 'run'; readonly options: FuzzOptions }
  | { readonly kind: 'help'; readonly language: LanguageId }
  | { readonly kind: 'fault'; readonly fault: FuzzFault; readonly language: LanguageId };

const RUNS_RANGE: Range = { least: 1, most: 1_000_000 };
const RUNS_USUAL = 1000;

/** The settings that may be fixed; the number of replicas has an option of its own. */
const { replicas: _, ...settings } = clusterSettings;
type SettingName = keyof typeof settings;

/** The options read so far. */
interface Draft {
  readonly numbers: Map<string, number>;
  readonly cluster: Map<SettingName, number>;
  readonly flags: Set<FlagName<typeof table>>;
  language: LanguageId;
}

const numbers = {
  runs: RUNS_RANGE,
  seed: SEED_RANGE,
  replicas: { ...REPLICAS_RANGE, most: REPLICAS_TRIED_MAX },
  liars: { least: 0, most: REPLICAS_TRIED_MAX },
} as const satisfies Readonly<Record<string, Range>>;

const table = {
  fuzz: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
  runs: { type: 'string' },
  seed: { type: 'string' },
  replicas: { type: 'string' },
  liars: { type: 'string' },
  set: { type: 'string' },
  lang: { type: 'string' },
} as const satisfies OptionTable;

/**
 * Reads the arguments after the program's name, `--fuzz` among them. Reads on after a fault, and reports the first one.
 */
export function readFuzzOptions(args: readonly string[]): FuzzAsked {
  const draft: Draft = { numbers: new Map(), cluster: new Map(), flags: new Set(), language: usualLanguage.id };
  const spelled = args.map((argument) => (argument === '-h' ? '--help' : argument));
  let first: FuzzFault | null = null;
  for (const said of readArguments(spelled, table, false)) {
    const fault = takeUp(draft, said);
    first ??= fault;
  }
  const fault = first ?? faultOfAll(draft);
  const { language } = draft;
  if (fault) return { kind: 'fault', fault, language };
  return draft.flags.has('help') ? { kind: 'help', language } : { kind: 'run', options: optionsOf(draft) };
}

function takeUp(draft: Draft, said: Said<typeof table>): FuzzFault | null {
  if (said.kind === 'source') return said;
  if (said.kind === 'fault') return said.fault;
  if (said.kind === 'value') return readValue(draft, said.name, said.value);
  draft.flags.add(said.name);
  return null;
}

function readValue(draft: Draft, name: ValueName<typeof table>, value: string): FuzzFault | null {
  if (name === 'lang') return readLanguage(draft, value);
  return name === 'set' ? readSetting(draft, value) : readNumber(draft, name, value);
}

function readLanguage(draft: Draft, value: string): FuzzFault | null {
  if (!isLanguageId(value)) return { kind: 'unknownLanguage', value };
  draft.language = value;
  return null;
}

function readNumber(draft: Draft, name: keyof typeof numbers, text: string): FuzzFault | null {
  const value = wholeIn(text, `--${name}`, numbers[name]);
  if (typeof value !== 'number') return value;
  draft.numbers.set(name, value);
  return null;
}

/** Reads `--set window=4`: a setting has the same name as in a scenario file. */
function readSetting(draft: Draft, assignment: string): FuzzFault | null {
  const [name = '', text] = assignment.split('=');
  if (text === undefined) return { kind: 'noAssignment', value: assignment };
  const names = Object.keys(settings) as SettingName[];
  const setting = names.find((candidate) => candidate === name);
  if (!setting) return { kind: 'unknownSetting', name, names };
  const value = wholeIn(text, `--set ${name}`, settings[setting].range);
  if (typeof value !== 'number') return value;
  draft.cluster.set(setting, value);
  return null;
}

function wholeIn(text: string, option: string, range: Range): number | FuzzFault {
  if (!/^\d{1,15}$/.test(text)) return { kind: 'notWhole', option, value: text };
  const value = Number(text);
  return value < range.least || value > range.most ? { kind: 'outOfRange', option, value, range } : value;
}

/** Returns a fault that only several options together can have. */
function faultOfAll({ numbers: read, cluster }: Draft): FuzzFault | null {
  const [replicas, liars] = [read.get('replicas') ?? REPLICAS_RANGE.least, read.get('liars') ?? 0];
  if (liars > replicas) {
    return { kind: 'outOfRange', option: '--liars', value: liars, range: { least: 0, most: replicas } };
  }
  const [interval, window] = [cluster.get('checkpointInterval') ?? 1, cluster.get('window')];
  const least = INTERVALS_IN_WINDOW_MIN * interval;
  if (window !== undefined && window < least) return { kind: 'windowTooSmall', value: window, least };
  const [brokenRule, secondBrokenRule] = [cluster.get('brokenRule') ?? 0, cluster.get('secondBrokenRule') ?? 0];
  const clash = clashOf({ brokenRule, secondBrokenRule });
  return clash && { kind: 'rulesClash', ...clash };
}

function optionsOf({ numbers: read, cluster, flags, language }: Draft): FuzzOptions {
  const replicas = read.get('replicas') ?? REPLICAS_RANGE.least;
  const liars = read.get('liars') ?? faultsTolerated(replicas);
  return {
    runs: read.get('runs') ?? RUNS_USUAL,
    seed: read.get('seed') ?? 0,
    // Each value is within the range of its setting, as `readSetting` checked.
    wanted: { replicas, liars, cluster: Object.fromEntries(cluster) as Partial<Cluster> },
    json: flags.has('json'),
    language,
  };
}
