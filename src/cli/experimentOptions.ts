import type { SweptId } from '../experiments/swept.ts';
import { isSweptId, sweptIds } from '../experiments/swept.ts';
import { settingNames } from '../scenario/settings.ts';
import type { ExperimentOptionFault } from '../text/commandLine.ts';
import type { LanguageId } from '../text/index.ts';
import { isLanguageId } from '../text/index.ts';
import { usualLanguage } from '../text/usualLanguage.ts';
import type { OptionTable, Understood, ValueName } from './arguments.ts';
import { firstFault } from './arguments.ts';
import type { SettingWanted } from './options.ts';

/** The formats of an experiment. */
export const experimentFormats = ['csv', 'svg'] as const;

type ExperimentFormat = (typeof experimentFormats)[number];

/** The options of `experiment`. */
export interface ExperimentOptions {
  readonly wanted: Wanted;
  readonly format: ExperimentFormat;
  readonly language: LanguageId;
  /** The file to be written; null for standard output. */
  readonly out: string | null;
}

/** The experiment, as a link or as numbers. */
export type Wanted =
  | { readonly kind: 'link'; readonly link: string }
  | {
      readonly kind: 'numbers';
      readonly swept: SweptId;
      readonly first: number;
      readonly last: number;
      readonly step: number;
      readonly repetitions: number;
      readonly requests: number;
      /** A link, the path of a file, or the id of a built-in scenario; null for the usual one. */
      readonly base: string | null;
      readonly settings: readonly SettingWanted[];
    };

/** `language` is the language of the answer, even if another option is wrong. */
export type ExperimentAsked =
  | { readonly kind: 'run'; readonly options: ExperimentOptions }
  | { readonly kind: 'help'; readonly language: LanguageId }
  | { readonly kind: 'fault'; readonly fault: ExperimentOptionFault; readonly language: LanguageId };

type NumberName = 'from' | 'to' | 'step' | 'repeat' | 'requests';

/** The options read so far. */
interface Draft {
  readonly links: string[];
  readonly numbers: Map<NumberName, number>;
  readonly settings: SettingWanted[];
  help: boolean;
  swept: SweptId | null;
  base: string | null;
  format: ExperimentFormat;
  language: LanguageId;
  out: string | null;
  /** The first option that says something about the experiment itself. */
  said: string | null;
}

/** Reads the arguments after the program's name. */
export function readExperimentOptions(args: readonly string[]): ExperimentAsked {
  const draft: Draft = {
    links: [],
    numbers: new Map(),
    settings: [],
    help: false,
    swept: null,
    base: null,
    format: 'csv',
    language: usualLanguage.id,
    out: null,
    said: null,
  };
  const fault = firstFault(args, table, (said) => takeUp(draft, said));
  const { help, format, language, out } = draft;
  if (fault) return { kind: 'fault', fault, language };
  if (help) return { kind: 'help', language };
  const wanted = wantedIn(draft);
  if (wanted.kind !== 'link' && wanted.kind !== 'numbers') return { kind: 'fault', fault: wanted, language };
  return { kind: 'run', options: { wanted, format, language, out } };
}

function wantedIn({ links, numbers, settings, swept, base, said }: Draft): Wanted | ExperimentOptionFault {
  const [link, second] = links;
  if (link !== undefined && second !== undefined) return { kind: 'twoLinks', first: link, second };
  if (link !== undefined) return said === null ? { kind: 'link', link } : { kind: 'linkAndOptions', option: said };
  const [first, last] = [numbers.get('from'), numbers.get('to')];
  if (swept === null || first === undefined || last === undefined) return { kind: 'noSweep' };
  const [step = 1, repetitions = 1, requests = 1] = [
    numbers.get('step'),
    numbers.get('repeat'),
    numbers.get('requests'),
  ];
  return { kind: 'numbers', swept, first, last, step, repetitions, requests, base, settings };
}

const table = {
  help: { type: 'boolean', short: 'h' },
  sweep: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  step: { type: 'string' },
  repeat: { type: 'string' },
  requests: { type: 'string' },
  base: { type: 'string' },
  set: { type: 'string' },
  format: { type: 'string' },
  language: { type: 'string' },
  out: { type: 'string' },
} as const satisfies OptionTable;

/** Options that leave the experiment as it is. */
const besides: readonly string[] = ['format', 'language', 'out'];

function takeUp(draft: Draft, said: Understood<typeof table>): ExperimentOptionFault | null {
  if (said.kind === 'source') draft.links.push(said.source);
  else if (said.kind === 'flag') draft.help = true;
  else {
    if (!besides.includes(said.name)) draft.said ??= `--${said.name}`;
    return readers[said.name](draft, said.value);
  }
  return null;
}

type Reader = (draft: Draft, value: string) => ExperimentOptionFault | null;

const readers: Readonly<Record<ValueName<typeof table>, Reader>> = {
  sweep(draft, value) {
    if (!isSweptId(value)) return { kind: 'unknownSwept', value, names: sweptIds };
    draft.swept = value;
    return null;
  },
  from: numberReader('from'),
  to: numberReader('to'),
  step: numberReader('step'),
  repeat: numberReader('repeat'),
  requests: numberReader('requests'),
  base(draft, value) {
    draft.base = value;
    return null;
  },
  set(draft, assignment) {
    const [name = '', value] = assignment.split('=');
    if (value === undefined) return { kind: 'noAssignment', value: assignment };
    if (!settingNames.includes(name)) return { kind: 'unknownSetting', name, names: settingNames };
    if (!/^-?\d{1,15}$/.test(value)) return { kind: 'notWhole', option: `--set ${name}`, value };
    draft.settings.push({ name, value: Number(value) });
    return null;
  },
  format(draft, value) {
    const format = experimentFormats.find((each) => each === value);
    if (!format) return { kind: 'unknownFormat', value, names: experimentFormats };
    draft.format = format;
    return null;
  },
  language(draft, value) {
    if (!isLanguageId(value)) return { kind: 'unknownLanguage', value };
    draft.language = value;
    return null;
  },
  out(draft, value) {
    draft.out = value;
    return null;
  },
};

function numberReader(name: NumberName): Reader {
  return (draft, value) => {
    if (!/^-?\d{1,15}$/.test(value)) return { kind: 'notWhole', option: `--${name}`, value };
    draft.numbers.set(name, Number(value));
    return null;
  };
}
