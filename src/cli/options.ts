import type { ProtocolId } from '../protocols/index.ts';
import { protocols } from '../protocols/index.ts';
import { settingNames } from '../scenario/settings.ts';
import type { OptionFault } from '../text/commandLine.ts';
import type { LanguageId } from '../text/index.ts';
import { isLanguageId } from '../text/index.ts';
import { usualLanguage } from '../text/usualLanguage.ts';

/** What `simulate` is asked for on the command line. */
export interface Options {
  /** A link, the path of a file, or the id of a built-in scenario. */
  readonly source: string;
  readonly json: boolean;
  /** The last step to show; null for the whole run. */
  readonly until: number | null;
  readonly language: LanguageId;
  /** Null for the one of the source. */
  readonly protocol: ProtocolId | null;
  /** Settings that are to be other than in the source, by name. */
  readonly settings: readonly SettingWanted[];
}

export interface SettingWanted {
  readonly name: string;
  readonly value: number;
}

/** `language` is what the answer is to be in, also where the rest is wrong. */
export type Asked =
  | { readonly kind: 'run'; readonly options: Options }
  | { readonly kind: 'help'; readonly language: LanguageId }
  | { readonly kind: 'fault'; readonly fault: OptionFault; readonly language: LanguageId };

/** What has been read so far. */
interface Draft {
  readonly sources: string[];
  json: boolean;
  help: boolean;
  until: number | null;
  language: LanguageId;
  protocol: ProtocolId | null;
  readonly settings: SettingWanted[];
}

/** The arguments behind the program's name. */
export function readOptions(args: readonly string[]): Asked {
  const draft: Draft = {
    sources: [],
    json: false,
    help: false,
    until: null,
    language: usualLanguage.id,
    protocol: null,
    settings: [],
  };
  const fault = readInto(draft, args);
  const { help, language, json, until, protocol, settings } = draft;
  if (fault) return { kind: 'fault', fault, language };
  if (help) return { kind: 'help', language };
  const [source, second] = draft.sources;
  if (source === undefined) return { kind: 'fault', fault: { kind: 'noSource' }, language };
  if (second !== undefined) return { kind: 'fault', fault: { kind: 'twoSources', first: source, second }, language };
  return { kind: 'run', options: { source, json, until, language, protocol, settings } };
}

/** Goes on behind a fault, so that the sentence about it comes in the language asked for; the first one is told. */
function readInto(draft: Draft, args: readonly string[]): OptionFault | null {
  const rest = [...args];
  let first: OptionFault | null = null;
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (argument === '--') {
      // Behind it nothing is an option, whatever it begins with.
      draft.sources.push(...rest);
      break;
    }
    if (isOption(argument)) {
      const fault = readOption(draft, argument, rest);
      first = first ?? fault;
    } else {
      draft.sources.push(argument);
    }
  }
  return first;
}

export function isOption(argument: string): boolean {
  return argument.startsWith('-') && argument !== '-';
}

/** Options that are said or not. */
const flags: Readonly<Record<string, 'json' | 'help'>> = { '--json': 'json', '--help': 'help', '-h': 'help' };

/** Options with a value, as `--until 17` or `--until=17`. */
const readers: Readonly<Record<string, (draft: Draft, value: string) => OptionFault | null>> = {
  '--until': (draft, value) => {
    if (!/^\d{1,15}$/.test(value)) return { kind: 'notWhole', option: '--until', value };
    draft.until = Number(value);
    return null;
  },
  '--lang': (draft, value) => {
    if (!isLanguageId(value)) return { kind: 'unknownLanguage', value };
    draft.language = value;
    return null;
  },
  '--protocol': (draft, value) => {
    const names = Object.keys(protocols) as ProtocolId[];
    const wanted = names.find((name) => name === value);
    if (!wanted) return { kind: 'unknownProtocol', value, names };
    draft.protocol = wanted;
    return null;
  },
  '--set': readSetting,
};

/** `--set window=4`: the setting is called as in a scenario file. */
function readSetting(draft: Draft, assignment: string): OptionFault | null {
  const [name = '', value] = assignment.split('=');
  if (value === undefined) return { kind: 'noAssignment', value: assignment };
  if (!settingNames.includes(name)) return { kind: 'unknownSetting', name, names: settingNames };
  if (!/^-?\d{1,15}$/.test(value)) return { kind: 'notWhole', option: `--set ${name}`, value };
  draft.settings.push({ name, value: Number(value) });
  return null;
}

function readOption(draft: Draft, argument: string, rest: string[]): OptionFault | null {
  const [option = '', ...values] = argument.split('=');
  const attached = argument.includes('=') ? values.join('=') : null;
  const flag = flags[option];
  const reader = readers[option];
  if (flag) {
    if (attached !== null) return { kind: 'unwantedValue', option };
    draft[flag] = true;
    return null;
  }
  if (!reader) return { kind: 'unknownOption', option };
  const value = attached ?? takeValue(rest);
  return value === null || value === '' ? { kind: 'missingValue', option } : reader(draft, value);
}

/** The next argument, unless that is an option itself. A number below zero is a value, though never a right one. */
export function takeValue(rest: string[]): string | null {
  const [next] = rest;
  if (next === undefined || (isOption(next) && !/^-\d/.test(next))) return null;
  rest.shift();
  return next;
}
