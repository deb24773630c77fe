import type { ProtocolId } from '../protocols/index.ts';
import { protocols } from '../protocols/index.ts';
import { settingNames } from '../scenario/settings.ts';
import type { OptionFault } from '../text/commandLine.ts';
import type { LanguageId } from '../text/index.ts';
import { isLanguageId } from '../text/index.ts';
import { usualLanguage } from '../text/usualLanguage.ts';
import type { OptionTable, Understood, ValueName } from './arguments.ts';
import { firstFault } from './arguments.ts';

/** The options of `simulate`. */
export interface Options {
  /** A link, the path of a file, or the id of a built-in scenario. */
  readonly source: string;
  readonly json: boolean;
  /** The last step to show, counted from 1; null for the whole run. */
  readonly until: number | null;
  readonly language: LanguageId;
  /** The protocol to run; null for that of the source. */
  readonly protocol: ProtocolId | null;
  /** Settings that replace those of the source, by name. */
  readonly settings: readonly SettingWanted[];
}

export interface SettingWanted {
  readonly name: string;
  readonly value: number;
}

/** `language` is the language of the answer, even if another option is wrong. */
export type Asked =
  | { readonly kind: 'run'; readonly options: Options }
  | { readonly kind: 'help'; readonly language: LanguageId }
  | { readonly kind: 'fault'; readonly fault: OptionFault; readonly language: LanguageId };

/** The options read so far. */
interface Draft {
  readonly sources: string[];
  json: boolean;
  help: boolean;
  until: number | null;
  language: LanguageId;
  protocol: ProtocolId | null;
  readonly settings: SettingWanted[];
}

/** Reads the arguments after the program's name. */
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
  const fault = firstFault(args, table, (said) => takeUp(draft, said));
  const { help, language, json, until, protocol, settings } = draft;
  if (fault) return { kind: 'fault', fault, language };
  if (help) return { kind: 'help', language };
  const [source, second] = draft.sources;
  if (source === undefined) return { kind: 'fault', fault: { kind: 'noSource' }, language };
  if (source.trim() === '') return { kind: 'fault', fault: { kind: 'emptySource' }, language };
  if (second !== undefined) return { kind: 'fault', fault: { kind: 'twoSources', first: source, second }, language };
  return { kind: 'run', options: { source, json, until, language, protocol, settings } };
}

const table = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  until: { type: 'string' },
  lang: { type: 'string' },
  protocol: { type: 'string' },
  set: { type: 'string' },
} as const satisfies OptionTable;

function takeUp(draft: Draft, said: Understood<typeof table>): OptionFault | null {
  if (said.kind === 'value') return readers[said.name](draft, said.value);
  if (said.kind === 'flag') draft[said.name] = true;
  else draft.sources.push(said.source);
  return null;
}

const readers: Readonly<Record<ValueName<typeof table>, (draft: Draft, value: string) => OptionFault | null>> = {
  until(draft, value) {
    if (!/^\d{1,15}$/.test(value)) return { kind: 'notWhole', option: '--until', value };
    draft.until = Number(value);
    return null;
  },
  lang(draft, value) {
    if (!isLanguageId(value)) return { kind: 'unknownLanguage', value };
    draft.language = value;
    return null;
  },
  protocol(draft, value) {
    const names = Object.keys(protocols) as ProtocolId[];
    const wanted = names.find((name) => name === value);
    if (!wanted) return { kind: 'unknownProtocol', value, names };
    draft.protocol = wanted;
    return null;
  },
  set: readSetting,
};

/** Reads `--set window=4`: a setting has the same name as in a scenario file. */
function readSetting(draft: Draft, assignment: string): OptionFault | null {
  const [name = '', value] = assignment.split('=');
  if (value === undefined) return { kind: 'noAssignment', value: assignment };
  if (!settingNames.includes(name)) return { kind: 'unknownSetting', name, names: settingNames };
  if (!/^-?\d{1,15}$/.test(value)) return { kind: 'notWhole', option: `--set ${name}`, value };
  draft.settings.push({ name, value: Number(value) });
  return null;
}
