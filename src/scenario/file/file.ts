import * as v from 'valibot';
import type { Action } from '../../engine/interventions/index.ts';
import type { Setup } from '../../engine/setup.ts';
import { interventionOf } from '../../protocols/interventions.ts';
import type { ScenarioId } from '../builtIn/index.ts';
import { scenarios } from '../builtIn/index.ts';
import { quote } from '../fieldCheck.ts';
import { FILE_DEPTH_MAX, FILE_LENGTH_MAX } from '../limits.ts';
import { fieldValue } from '../link/item.ts';
import { RULES } from '../rules.ts';
import type { Scenario } from '../scenario.ts';
import type { Fault, Path } from '../validity.ts';
import { checkSetup } from '../validity.ts';
import type { BytesFault } from './bytes.ts';
import type { JsonFault } from './jsonSyntax.ts';
import { faultOfJson } from './jsonSyntax.ts';
import { FILE_FORMAT, FILE_VERSION, fileSchema } from './schema.ts';

/**
 * A scenario as a file, `NAME.pbft.json`: for scenarios too long for a link, and for people who edit by hand. It is
 * complete, not a difference from a base. The content is checked against a strict shape and copied into fresh objects.
 */

export type FileResult =
  /** `rules`: the rules number of the engine that made the file. Under another, the run may differ. */
  | { readonly ok: true; readonly scenario: Scenario; readonly rules: number }
  | { readonly ok: false; readonly fault: FileFault };

/** A fault of a file, and its place: a path into it (`setup`, `cluster`, `replicas`), or a line. */
export type FileFault =
  | { readonly kind: 'tooLong'; readonly length: number; readonly most: number }
  | BytesFault
  | { readonly kind: 'empty' }
  | JsonFault
  | ({ readonly path: Path } & (
      | { readonly kind: 'tooDeep'; readonly most: number }
      /** A key that could reach into every object: `__proto__`, `constructor`, `prototype`. */
      | { readonly kind: 'forbiddenKey' }
      | { readonly kind: 'unknownKey' }
      | { readonly kind: 'missingKey' }
      | {
          readonly kind: 'wrongType';
          readonly expected: readonly FileType[];
          readonly found: FileType;
          readonly value: string;
        }
      | { readonly kind: 'noChoice'; readonly value: string; readonly choices: readonly string[] }
      | { readonly kind: 'unknownVersion'; readonly version: number }
      | { readonly kind: 'unknownScenario'; readonly name: string }
      /** The shape is right, but the content is no valid setup. */
      | { readonly kind: 'invalid'; readonly fault: Fault }
    ));

/** A type of JSON. */
export type FileType = 'number' | 'string' | 'boolean' | 'null' | 'array' | 'object';

export function scenarioToFile({ base, setup }: Scenario): string {
  const { protocol, cluster, conditions, seed, untilTick } = setup;
  const interventions = setup.interventions.map(({ at: { tick, after }, action, muted }) => ({
    at: { tick, after },
    action: {
      kind: action.kind,
      ...Object.fromEntries(interventionOf(action.kind).fields.map((field) => [field.name, fieldValue(action, field)])),
    },
    ...(muted ? { muted } : {}),
  }));
  const content = { protocol, cluster: withoutLater(cluster), conditions, seed, untilTick, interventions };
  const file = { format: FILE_FORMAT, version: FILE_VERSION, rules: RULES, base, setup: content };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** A setting that older pages do not know is left out where it has the value that they imply. */
function withoutLater({ secondBrokenRule, ...cluster }: Setup['cluster']): Partial<Setup['cluster']> {
  return secondBrokenRule === 0 ? cluster : { ...cluster, secondBrokenRule };
}

export function scenarioFromFile(text: string): FileResult {
  const read = contentOfFile(text, FILE_DEPTH_MAX);
  if (!read.ok) return read;
  const parsed = v.safeParse(fileSchema, read.content, { abortEarly: true });
  return parsed.success ? toScenario(parsed.output) : refuse(faultOfShape(parsed.issues[0]));
}

/** Reads the JSON of a file, of which no key can reach into every object, and that is nested no more than so deep. */
export function contentOfFile(
  text: string,
  depthMost: number,
): { readonly ok: true; readonly content: unknown } | { readonly ok: false; readonly fault: FileFault } {
  const { length } = text;
  if (length > FILE_LENGTH_MAX) return { ok: false, fault: { kind: 'tooLong', length, most: FILE_LENGTH_MAX } };
  if (text.trim() === '') return { ok: false, fault: { kind: 'empty' } };
  const syntax = faultOfJson(text);
  if (syntax) return { ok: false, fault: syntax };
  const content: unknown = JSON.parse(text);
  const fault = faultOfKeys(content, [], depthMost);
  return fault ? { ok: false, fault } : { ok: true, content };
}

function toScenario({ version, rules, base: name, setup: content }: v.InferOutput<typeof fileSchema>): FileResult {
  if (version !== FILE_VERSION) return refuse({ path: ['version'], kind: 'unknownVersion', version });
  if (!Number.isSafeInteger(rules) || rules < 1) {
    const fault = { kind: 'outOfRange', value: rules, least: 1, most: Number.MAX_SAFE_INTEGER } as const;
    return refuse({ path: ['rules'], kind: 'invalid', fault: { path: ['rules'], ...fault } });
  }
  const base = (Object.keys(scenarios) as ScenarioId[]).find((id) => id === name);
  if (!base) return refuse({ path: ['base'], kind: 'unknownScenario', name: quote(name) });
  // The schema is made from the descriptors at run time, so the compiler does not know the type of its output.
  const read = content as unknown as Setup;
  const interventions = read.interventions.map(({ muted, at, action }) => ({
    at,
    action: composed(action),
    ...(muted ? { muted } : {}),
  }));
  const setup: Setup = { ...read, interventions };
  const fault = checkSetup(setup);
  if (fault) return refuse({ path: ['setup', ...fault.path], kind: 'invalid', fault });
  return { ok: true, scenario: { base, setup }, rules };
}

/** Some editors write a letter and its accent apart; the keys of an operation are compared in one form. */
function composed(action: Action): Action {
  return action.kind === 'request' ? { ...action, operation: action.operation.normalize() } : action;
}

const forbiddenKeys = ['__proto__', 'constructor', 'prototype'];

/** The schema does not see keys that every object inherits, so this looks for them first. */
function faultOfKeys(value: unknown, path: Path, most: number): FileFault | null {
  if (typeof value !== 'object' || value === null) return null;
  if (path.length >= most) return { path, kind: 'tooDeep', most };
  for (const [key, child] of Object.entries(value)) {
    const place = [...path, Array.isArray(value) ? Number(key) : quote(key)];
    const fault: FileFault | null = forbiddenKeys.includes(key)
      ? { path: place, kind: 'forbiddenKey' }
      : faultOfKeys(child, place, most);
    if (fault) return fault;
  }
  return null;
}

/** Returns the fault of a file whose content has not the shape that it should. */
export function faultOfShape(issue: v.BaseIssue<unknown>): FileFault {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : quote(key)));
  const isKey = issue.path?.at(-1)?.origin === 'key';
  // A key that chooses among shapes is missing as a value would be: what is there is nothing.
  if (isKey || issue.input === undefined)
    return { path, kind: issue.expected === 'never' ? 'unknownKey' : 'missingKey' };
  const expected = issue.expected ?? '';
  const choices = [...expected.matchAll(/"([^"]*)"/g)].map(([, choice = '']) => choice);
  if (choices.length > 0) return { path, kind: 'noChoice', value: quote(issue.input), choices };
  const types = fileTypes.filter((type) => expected.toLowerCase().includes(type));
  return { path, kind: 'wrongType', expected: types, found: typeOf(issue.input), value: quote(issue.input) };
}

const fileTypes: readonly FileType[] = ['number', 'string', 'boolean', 'null', 'array', 'object'];

function typeOf(value: unknown): FileType {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : (typeof value as FileType);
}

function refuse(fault: FileFault): FileResult {
  return { ok: false, fault };
}
