import type { FileFault } from '../../scenario/file/file.ts';
import type { LinkFault } from '../../scenario/link/fault.ts';
import type { Fault, Path } from '../../scenario/validity.ts';
import type { faults as english } from '../en/faults.ts';
import type { words as englishWords } from '../en/words.ts';

/** Faults of links and files in one language: its words, and the sentences made of them. */

/** A table with a text for every kind of a tagged union. Places count from 1, as editors count. */
export type FaultTexts<Union extends { readonly kind: string }> = {
  readonly [Kind in Union['kind']]: (fault: Extract<Union, { readonly kind: Kind }>, place: string) => string;
};

/** A language's words for faults. */
export type FaultWords = typeof english;

export interface FaultParts {
  readonly faults: FaultWords;
  readonly words: typeof englishWords;
}

/** Adds to a language's words the sentence for a fault: what is wrong, where, and a way on. */
export function withFaults({ faults: words, words: { paragraph } }: FaultParts) {
  const invalid = (fault: Fault): string => {
    const rule = ruleBehind(words, fault);
    if (rule && fault.kind === 'outOfRange') return words.belowRule(fault.value, fault.least, rule);
    return (words.values[fault.kind] as (fault: Fault) => string)(fault);
  };
  const linkSentence = (fault: LinkFault): string => {
    const place = String(fault.at + 1);
    if (fault.kind === 'invalid') return words.linkInvalid(place, nameOfPlace(fault.fault.path), invalid(fault.fault));
    return (words.links[fault.kind] as (fault: LinkFault, place: string) => string)(fault, place);
  };
  const fileSentence = (fault: FileFault): string => {
    const place = 'path' in fault ? nameOfPlace(fault.path) : '';
    if (fault.kind === 'invalid') return words.fileInvalid(place, invalid(fault.fault));
    return (words.files[fault.kind] as (fault: FileFault, place: string) => string)(fault, place);
  };
  return {
    ...words,
    /** The fault and its place in one sentence, without a way on. */
    linkSentence,
    fileSentence,
    link: (fault: LinkFault): string => paragraph([linkSentence(fault), words.linkWaysOn[wayOn(fault)]]),
    file: (fault: FileFault): string => paragraph([fileSentence(fault), words.fileWayOn]),
    /** A value that somebody typed, without a place. */
    value: invalid,
  };
}

/** The rule that a setting breaks which is too low (§3, §4); null where it is something else that is wrong. */
function ruleBehind({ settingRules }: FaultWords, fault: Fault): string | null {
  if (fault.kind !== 'outOfRange' || fault.value >= fault.least || fault.path[0] !== 'cluster') return null;
  const rules: Readonly<Record<string, string>> = settingRules;
  return rules[String(fault.path[1])] ?? null;
}

/** The sentences about refused links and files in one language. */
export type Refusals = ReturnType<typeof withFaults>;

/** The way on: another copy of the link, a newer version of the lab, or a scenario as a file. */
function wayOn({ kind }: LinkFault): 'copy' | 'newer' | 'file' {
  if (kind === 'unknownVersion' || kind === 'unknownScenario') return 'newer';
  return kind === 'tooLong' || kind === 'unpacksTooLong' ? 'file' : 'copy';
}

/** `setup.cluster.replicas`, `interventions[3].action.replica`: the same in every language, as it stands in a file. */
export function nameOfPlace(path: Path): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${part}`))
    .join('');
}
