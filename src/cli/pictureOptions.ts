import type { FormatId } from '../export/index.ts';
import { formats, isFormatId } from '../export/index.ts';
import type { PictureFault } from '../text/commandLine.ts';
import type { LanguageId } from '../text/index.ts';
import { isLanguageId } from '../text/index.ts';
import { usualLanguage } from '../text/usualLanguage.ts';
import type { OptionTable, Understood, ValueName } from './arguments.ts';
import { firstFault } from './arguments.ts';

/** The options of `picture`. */
export interface PictureOptions {
  /** A link, the path of a file, or the id of a built-in scenario. */
  readonly source: string;
  readonly format: FormatId;
  /** The first and the last step, counted from 1; null for those of the run. */
  readonly from: number | null;
  readonly step: number | null;
  readonly language: LanguageId;
  /** The file to be written; null for standard output. */
  readonly out: string | null;
}

/** `language` is the language of the answer, even if another option is wrong. */
export type PictureAsked =
  | { readonly kind: 'run'; readonly options: PictureOptions }
  | { readonly kind: 'help'; readonly language: LanguageId }
  | { readonly kind: 'fault'; readonly fault: PictureFault; readonly language: LanguageId };

/** The options read so far. */
interface Draft {
  readonly sources: string[];
  help: boolean;
  format: FormatId | null;
  from: number | null;
  step: number | null;
  language: LanguageId;
  out: string | null;
}

/** Reads the arguments after the program's name. */
export function readPictureOptions(args: readonly string[]): PictureAsked {
  const draft: Draft = {
    sources: [],
    help: false,
    format: null,
    from: null,
    step: null,
    language: usualLanguage.id,
    out: null,
  };
  const fault = firstFault(args, table, (said) => takeUp(draft, said));
  const { language } = draft;
  if (fault) return { kind: 'fault', fault, language };
  if (draft.help) return { kind: 'help', language };
  const wanted = wantedIn(draft);
  return wanted.ok ? { kind: 'run', options: wanted.options } : { kind: 'fault', fault: wanted.fault, language };
}

type Wanted =
  | { readonly ok: true; readonly options: PictureOptions }
  | { readonly ok: false; readonly fault: PictureFault };

function wantedIn({ sources, format, from, step, language, out }: Draft): Wanted {
  const [source, second] = sources;
  if (source === undefined) return { ok: false, fault: { kind: 'noSource' } };
  if (source.trim() === '') return { ok: false, fault: { kind: 'emptySource' } };
  if (second !== undefined) return { ok: false, fault: { kind: 'twoSources', first: source, second } };
  if (format === null) return { ok: false, fault: { kind: 'noFormat', names: formatNames } };
  if (from !== null && step !== null && from > step) return { ok: false, fault: { kind: 'fromBehind', from, step } };
  return { ok: true, options: { source, format, from, step, language, out } };
}

const formatNames = Object.keys(formats);

const table = {
  help: { type: 'boolean', short: 'h' },
  format: { type: 'string' },
  from: { type: 'string' },
  step: { type: 'string' },
  language: { type: 'string' },
  out: { type: 'string' },
} as const satisfies OptionTable;

function takeUp(draft: Draft, said: Understood<typeof table>): PictureFault | null {
  if (said.kind === 'value') return readers[said.name](draft, said.value);
  if (said.kind === 'flag') draft[said.name] = true;
  else draft.sources.push(said.source);
  return null;
}

const readers: Readonly<Record<ValueName<typeof table>, (draft: Draft, value: string) => PictureFault | null>> = {
  format(draft, value) {
    if (!isFormatId(value)) return { kind: 'unknownFormat', value, names: formatNames };
    draft.format = value;
    return null;
  },
  from: (draft, value) => readStep(draft, 'from', value),
  step: (draft, value) => readStep(draft, 'step', value),
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

function readStep(draft: Draft, name: 'from' | 'step', value: string): PictureFault | null {
  if (!/^0*[1-9]\d{0,14}$/.test(value)) return { kind: 'noStep', option: `--${name}`, value };
  draft[name] = Number(value);
  return null;
}
