import type { LinkFault } from '../scenario/link/fault.ts';
import { LINK_LENGTH_MAX } from '../scenario/link/length.ts';
import { readDelta, writeDelta } from '../scenario/link/link.ts';
import { openSeal, seal } from '../scenario/link/seal.ts';
import type { LinkReader } from '../scenario/link/tokens.ts';
import { accept, createReader, fail, failAt, takeNumber, takeWhile } from '../scenario/link/tokens.ts';
import type { Experiment, Values } from './experiment.ts';
import type { ExperimentFault } from './plan.ts';
import { checkExperiment } from './plan.ts';
import type { SweptId } from './swept.ts';
import { sweptIds, sweptOf } from './swept.ts';

/**
 * An experiment as the value of `e` in a link: `1.n4-31-3r5q1.clear-2-j0.K3XQ`. It has the letter of the number that is
 * swept, its first and last value and the step between; the repetitions; the requests; the scenario as in a link of the
 * lab; and the same seal. Reading follows a closed grammar into fresh objects.
 */

/** The name of the parameter. */
export const EXPERIMENT_PARAMETER = 'e';

export type ExperimentLink =
  /** `rules`: the rules number of the engine that made the link. Under another, runs may differ. */
  | { readonly ok: true; readonly experiment: Experiment; readonly rules: number }
  | { readonly ok: false; readonly fault: ExperimentLinkFault };

export type ExperimentLinkFault =
  | { readonly kind: 'link'; readonly fault: LinkFault }
  | { readonly kind: 'experiment'; readonly fault: ExperimentFault; readonly experiment: Experiment };

/**
 * Returns the value of `e` in what somebody typed: an address, its query, or the value alone; null where there is none.
 */
export function experimentIn(text: string): string | null {
  if (/^\d+z?\./.test(text)) return text;
  return new URLSearchParams(text.slice(text.indexOf('?') + 1).replace(/#.*$/, '')).get(EXPERIMENT_PARAMETER);
}

/** `checkExperiment` must accept the experiment. @returns null where it is too long for a link */
export function encodeExperiment({ base, swept, values, repetitions, requests }: Experiment): string | null {
  const { first, last, step } = values;
  const head = `${sweptOf(swept).code}${first}-${last}-${step}r${repetitions}q${requests}`;
  const text = seal(`${head}.${writeDelta(base)}`, false);
  return text.length > LINK_LENGTH_MAX ? null : text;
}

export function decodeExperiment(text: string): ExperimentLink {
  const opened = openSeal(text);
  if (!opened.ok) return refuse(opened.fault);
  if (opened.packed) return refuse({ kind: 'packed', at: 0 });
  const reader = createReader(opened.content);
  const head = takeHead(reader);
  if (!head) {
    if (!reader.fault) throw new Error('A reader gave up without saying why.');
    return refuse({ ...reader.fault, at: reader.fault.at + opened.at });
  }
  const scenario = readDelta(opened.content.slice(reader.at), opened.at + reader.at);
  if (!scenario.ok) return refuse(scenario.fault);
  const experiment: Experiment = { base: scenario.scenario, ...head };
  const fault = checkExperiment(experiment);
  if (fault) return { ok: false, fault: { kind: 'experiment', fault, experiment } };
  return { ok: true, experiment, rules: scenario.rules };
}

function refuse(fault: LinkFault): ExperimentLink {
  return { ok: false, fault: { kind: 'link', fault } };
}

function takeHead(reader: LinkReader): Omit<Experiment, 'base'> | null {
  const swept = takeSwept(reader);
  const values = swept && takeValues(reader);
  const repetitions = values && takeLettered(reader, 'r');
  if (!swept || !values || repetitions === null) return null;
  const requests = takeLettered(reader, 'q');
  if (requests === null) return null;
  return accept(reader, '.') ? { swept, values, repetitions, requests } : failAt(reader, 'separator');
}

const CODE_LENGTH_MAX = 4;

function takeSwept(reader: LinkReader): SweptId | null {
  const at = reader.at;
  const code = takeWhile(reader, /^[a-z]$/, CODE_LENGTH_MAX);
  if (code === '') return failAt(reader, 'setting');
  return sweptIds.find((id) => sweptOf(id).code === code) ?? fail(reader, { kind: 'unknownSetting', at, code });
}

function takeValues(reader: LinkReader): Values | null {
  const numbers: number[] = [];
  for (let index = 0; index < 3; index++) {
    if (index > 0 && !accept(reader, '-')) return failAt(reader, 'separator');
    const number = takeNumber(reader);
    if (number === null) return null;
    numbers.push(number);
  }
  const [first = 0, last = 0, step = 0] = numbers;
  return { first, last, step };
}

function takeLettered(reader: LinkReader, letter: string): number | null {
  return accept(reader, letter) ? takeNumber(reader) : failAt(reader, 'separator');
}
