import type { Setup } from '../../engine/setup.ts';
import type { Experiment } from '../../experiments/experiment.ts';
import type { NumberField } from '../../experiments/plan.ts';
import { checkExperiment } from '../../experiments/plan.ts';
import type { SweptId } from '../../experiments/swept.ts';
import { isSweptId, sweptOf } from '../../experiments/swept.ts';
import { usualOf } from '../../experiments/usual.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { settingPlaces, withSetting } from '../../scenario/settings.ts';
import { experimentSentence } from '../../text/tell/experimentFault.ts';
import type { Words } from './words.ts';

/** The form as it is filled in: numbers are texts until they are read. */
export interface Draft {
  readonly swept: SweptId;
  readonly base: Scenario;
  readonly numbers: Readonly<Record<NumberField, string>>;
  /** The settings that the reader has changed, by name. */
  readonly fixed: Readonly<Record<string, string>>;
}

export type ReadDraft =
  | { readonly ok: true; readonly experiment: Experiment }
  | { readonly ok: false; readonly sentence: string };

/** The numbers of every run that can be set here, in their order. The links of the lab have all others, too. */
export const fixedNames = [
  'replicas',
  'clients',
  'batchSize',
  'checkpointInterval',
  'window',
  'latency',
  'jitter',
  'loss',
  'clientTimeout',
  'viewChangeTimeout',
  'statusInterval',
] as const;

export type FixedName = (typeof fixedNames)[number];

export function draftOf({ swept, base, values, repetitions, requests }: Experiment): Draft {
  const { first, last, step } = values;
  const numbers = { first, last, step, repetitions, requests };
  return { swept, base, numbers: textsOf(numbers), fixed: {} };
}

function textsOf(numbers: Readonly<Record<NumberField, number>>): Draft['numbers'] {
  return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)])) as Draft['numbers'];
}

/** The values that suit another number; and its scenario, if the reader has not touched the one before. */
export function withSwept(draft: Draft, swept: SweptId): Draft {
  const usual = draftOf(usualOf(swept));
  const isTouched = draft.base !== usualOf(draft.swept).base || Object.keys(draft.fixed).length > 0;
  return isTouched ? { ...draft, swept, numbers: { ...usual.numbers, requests: draft.numbers.requests } } : usual;
}

export function textOfFixed({ base, fixed }: Draft, name: FixedName): string {
  const place = settingPlaces.find(({ path }) => path.at(-1) === name);
  return fixed[name] ?? String(place?.read(base.setup) ?? '');
}

export function readDraft(
  { swept, base, numbers, fixed }: Draft,
  words: Words,
  nameOf: (name: FixedName) => string,
): ReadDraft {
  const { experiments, refusals } = words;
  const read: Partial<Record<NumberField, number>> = {};
  for (const [field, text] of Object.entries(numbers) as [NumberField, string][]) {
    const number = numberOf(text);
    if (number === null) return { ok: false, sentence: experiments.noNumber(experiments.fields[field]) };
    read[field] = number;
  }
  let { setup } = base;
  for (const name of fixedNames) {
    const text = fixed[name];
    if (text === undefined) continue;
    const number = numberOf(text);
    if (number === null) return { ok: false, sentence: experiments.noNumber(nameOf(name)) };
    setup = withFixed(setup, name, number);
  }
  const { first = 0, last = 0, step = 0, repetitions = 0, requests = 0 } = read;
  const values = { first, last, step };
  const experiment: Experiment = { base: { ...base, setup }, swept, values, repetitions, requests };
  const fault = checkExperiment(experiment);
  if (fault) return { ok: false, sentence: experimentSentence(experiments, refusals, fault) };
  return { ok: true, experiment };
}

/** Numbers that follow one that can be swept follow it here, too. */
function withFixed(setup: Setup, name: FixedName, value: number): Setup {
  return isSweptId(name) ? sweptOf(name).apply(setup, value) : withSetting(setup, name, value);
}

const DIGITS_MAX = 9;

function numberOf(text: string): number | null {
  const digits = text.trim();
  return /^\d+$/.test(digits) && digits.length <= DIGITS_MAX ? Number(digits) : null;
}
