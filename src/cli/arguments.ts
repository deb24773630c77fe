import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';
import type { OptionFault } from '../text/commandLine.ts';

/** Options by name, without dashes. One of type `boolean` takes no value, one of type `string` needs one. */
export type OptionTable = NonNullable<ParseArgsConfig['options']>;

type NameOf<Table extends OptionTable, Type> = {
  [Name in keyof Table]: Table[Name]['type'] extends Type ? Name : never;
}[keyof Table];

/** The names of the options that take no value, and of those that need one. */
export type FlagName<Table extends OptionTable> = NameOf<Table, 'boolean'>;
export type ValueName<Table extends OptionTable> = NameOf<Table, 'string'>;

/** One thing said on a command line. */
export type Said<Table extends OptionTable> =
  | { readonly kind: 'flag'; readonly name: FlagName<Table> }
  | { readonly kind: 'value'; readonly name: ValueName<Table>; readonly value: string }
  /** An argument that belongs to no option. */
  | { readonly kind: 'source'; readonly source: string }
  | { readonly kind: 'fault'; readonly fault: SyntaxFault };

/** A result that is no fault of its form. */
export type Understood<Table extends OptionTable> = Exclude<Said<Table>, { readonly kind: 'fault' }>;

/** An option that the table does not have, that lacks its value, or that takes none. It is named as it was typed. */
export type SyntaxFault = Extract<OptionFault, { kind: 'unknownOption' | 'missingValue' | 'unwantedValue' }>;

/**
 * Reads a command line, in its order. `parseArgs` would stop at the first fault, or else take anything for the value of
 * an option; here reading goes on after a fault, and an option is never the value of another.
 * @param table has every option, with `-h` and the like as its `short`
 * @param isEndKnown true where nothing after `--` is an option; else `--` is itself an unknown one
 */
export function* readArguments<Table extends OptionTable>(
  args: readonly string[],
  table: Table,
  isEndKnown: boolean,
): Generator<Said<Table>> {
  const config = { args: [...args], options: table, strict: false, allowPositionals: true, tokens: true } as const;
  for (const token of parseArgs(config).tokens) {
    if (token.kind === 'positional') yield { kind: 'source', source: token.value };
    if (token.kind === 'positional' || (token.kind === 'option-terminator' && isEndKnown)) continue;
    const said = readOption(token, args[token.index] as string, table);
    yield said;
    if (said.kind !== 'fault') continue;
    // The arguments after it may have been taken for a part of it.
    yield* readArguments(args.slice(token.index + 1), table, isEndKnown);
    return;
  }
}

/**
 * Reads on after a fault, so that its sentence comes in the language asked for.
 *
 * @param takeUp takes up one thing that was said; returns what is wrong with it
 * @returns the first fault; null where there is none
 */
export function firstFault<Table extends OptionTable, Fault>(
  args: readonly string[],
  table: Table,
  takeUp: (said: Understood<Table>) => Fault | null,
): Fault | SyntaxFault | null {
  let first: Fault | SyntaxFault | null = null;
  for (const said of readArguments(args, table, true)) {
    const fault = said.kind === 'fault' ? said.fault : takeUp(said);
    first ??= fault;
  }
  return first;
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];

/** @param typed the whole argument: several letters after one dash are one unknown option, not several options */
function readOption<Table extends OptionTable>(token: Token, typed: string, table: Table): Said<Table> {
  const [option = ''] = typed.split('=');
  const isKnown = token.kind === 'option' && token.rawName === option && Object.hasOwn(table, token.name);
  if (!isKnown) return { kind: 'fault', fault: { kind: 'unknownOption', option } };
  const { name, value, inlineValue } = token;
  if (table[name]?.type === 'boolean') {
    if (typed !== option) return { kind: 'fault', fault: { kind: 'unwantedValue', option } };
    return { kind: 'flag', name: name as FlagName<Table> };
  }
  if (!value || (!inlineValue && isOption(value))) return { kind: 'fault', fault: { kind: 'missingValue', option } };
  return { kind: 'value', name: name as ValueName<Table>, value };
}

/** A negative number is a value, though never a valid one. */
function isOption(argument: string): boolean {
  return argument.startsWith('-') && argument !== '-' && !/^-\d/.test(argument);
}
