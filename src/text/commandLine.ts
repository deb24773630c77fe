import type { RulesClash } from '../protocols/pbft/broken/policyOf.ts';
import type { Range } from '../scenario/limits.ts';

/** Faults and names for which the command line has a sentence in every language. */

/** A sentence for every kind of fault. */
export type FaultSentences<Fault extends { readonly kind: string }> = {
  readonly [Kind in Fault['kind']]: (fault: Extract<Fault, { readonly kind: Kind }>) => string;
};

/** Faults of the arguments of `simulate`. */
export type OptionFault =
  | { readonly kind: 'noSource' | 'emptySource' }
  | { readonly kind: 'twoSources'; readonly first: string; readonly second: string }
  | { readonly kind: 'unknownOption'; readonly option: string }
  | { readonly kind: 'missingValue'; readonly option: string }
  | { readonly kind: 'unwantedValue'; readonly option: string }
  | { readonly kind: 'notWhole'; readonly option: string; readonly value: string }
  | { readonly kind: 'unknownLanguage'; readonly value: string }
  | { readonly kind: 'unknownProtocol'; readonly value: string; readonly names: readonly string[] }
  | { readonly kind: 'noAssignment'; readonly value: string }
  | { readonly kind: 'unknownSetting'; readonly name: string; readonly names: readonly string[] };

/** Faults of the arguments of `picture`. */
export type PictureFault =
  | { readonly kind: 'noSource' | 'emptySource' }
  | { readonly kind: 'twoSources'; readonly first: string; readonly second: string }
  | { readonly kind: 'unknownOption'; readonly option: string }
  | { readonly kind: 'missingValue'; readonly option: string }
  | { readonly kind: 'unwantedValue'; readonly option: string }
  | { readonly kind: 'unknownLanguage'; readonly value: string }
  | { readonly kind: 'noFormat'; readonly names: readonly string[] }
  | { readonly kind: 'unknownFormat'; readonly value: string; readonly names: readonly string[] }
  /** Steps count from 1. */
  | { readonly kind: 'noStep'; readonly option: string; readonly value: string }
  | { readonly kind: 'stepBeyond'; readonly option: string; readonly value: number; readonly steps: number }
  | { readonly kind: 'fromBehind'; readonly from: number; readonly step: number }
  | { readonly kind: 'fileNotWritten'; readonly path: string; readonly code: string };

/** Faults of the arguments of `experiment`. */
export type ExperimentOptionFault =
  | { readonly kind: 'noSweep' }
  | { readonly kind: 'twoLinks'; readonly first: string; readonly second: string }
  | { readonly kind: 'linkAndOptions'; readonly option: string }
  | { readonly kind: 'noLink'; readonly value: string }
  | { readonly kind: 'unknownOption'; readonly option: string }
  | { readonly kind: 'missingValue'; readonly option: string }
  | { readonly kind: 'unwantedValue'; readonly option: string }
  | { readonly kind: 'notWhole'; readonly option: string; readonly value: string }
  | { readonly kind: 'unknownLanguage'; readonly value: string }
  | { readonly kind: 'unknownFormat'; readonly value: string; readonly names: readonly string[] }
  | { readonly kind: 'unknownSwept'; readonly value: string; readonly names: readonly string[] }
  | { readonly kind: 'noAssignment'; readonly value: string }
  | { readonly kind: 'unknownSetting'; readonly name: string; readonly names: readonly string[] }
  | { readonly kind: 'fileNotWritten'; readonly path: string; readonly code: string };

/** Faults of the arguments of `simulate --fuzz`. */
export type FuzzFault =
  | { readonly kind: 'source'; readonly source: string }
  | { readonly kind: 'unknownOption'; readonly option: string }
  | { readonly kind: 'missingValue'; readonly option: string }
  | { readonly kind: 'unwantedValue'; readonly option: string }
  | { readonly kind: 'notWhole'; readonly option: string; readonly value: string }
  | { readonly kind: 'outOfRange'; readonly option: string; readonly value: number; readonly range: Range }
  | { readonly kind: 'noAssignment'; readonly value: string }
  | { readonly kind: 'unknownSetting'; readonly name: string; readonly names: readonly string[] }
  | { readonly kind: 'windowTooSmall'; readonly value: number; readonly least: number }
  | ({ readonly kind: 'rulesClash' } & RulesClash)
  | { readonly kind: 'unknownLanguage'; readonly value: string };

/** The reasons why a file cannot be read. */
export type FileTrouble = 'missing' | 'directory' | 'tooLarge' | 'utf16' | 'notUtf8' | 'unreadable';

/** The names in a sentence about a file. */
export interface TroubleNames {
  readonly path: string;
  readonly code: string;
  readonly bytesMax: number;
  readonly scenarios: readonly string[];
}

/** The entries of the help, as they are typed. */
export interface HelpNames {
  readonly scenarios: readonly string[];
  readonly languages: readonly string[];
  readonly protocols: readonly string[];
  /** The names of all settings, broken into lines that fit below the options. */
  readonly settingLines: string;
}

/** The entries of the help on experiments, as they are typed. */
export interface ExperimentHelpNames {
  readonly scenarios: readonly string[];
  readonly languages: readonly string[];
  readonly swept: readonly string[];
  readonly formats: readonly string[];
  readonly settingLines: string;
}

/** The entries of the help on pictures, as they are typed. */
export interface PictureHelpNames {
  readonly scenarios: readonly string[];
  readonly languages: readonly string[];
  readonly formats: readonly string[];
}
