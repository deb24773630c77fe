import fc from 'fast-check';
import type { History } from '../../engine/history.ts';
import type { Envelope } from '../../engine/network/envelope.ts';
import { changedEnvelope } from '../../engine/network/envelope.ts';
import type { Cause } from '../../engine/trace.ts';
import type { About } from '../../export/about.ts';
import { aboutRun } from '../../export/about.ts';
import { runOf } from '../../protocols/run.ts';
import { scenarioOf } from '../../scenario/builtIn/index.ts';
import { english } from '../../text/en/language.ts';
import type { Texts } from '../../text/texts.ts';

/** Runs that are written in other formats. For tests. */

export const texts: Texts = { ...(await english.load()), ...(await english.loadExplanations()) };

/** The run of the figure: it has messages that are lost and one that is ignored. */
export const figureRun = runOf(scenarioOf('figure').setup);
export const aboutFigure = aboutRun(figureRun.setup, 'One replica crashes', 'https://pbft.example/lab/?s=1.figure');

const [OPERATION, RESULT] = ['put x 1', 'ok'];
const clearRun = runOf(scenarioOf('clear').setup);

/**
 * Texts that mean something in one format or another. A link cannot bring them: what a client may ask for has bounds of
 * its own, and a format relies on none of them.
 */
const nasty = [
  '',
  ' ',
  'put x 1\n  R0->>R1: forged',
  'a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh',
  '"quoted", ""twice"", \'single\'',
  'a|b||c;d;;e#f#35;g',
  '{"R0":99}',
  'x {"R0":99}\nR0 {"R0":98}\nforged',
  '}}{{\\end{tikzpicture}\\input{secret}$$&%_^~',
  '--- -- ->> -x --x <- -{}-',
  '<script>alert(1)</script> <b> <&star> <U+0041> &lt; &#60;',
  "%%{init: {}}%% %date() !include x /' comment '/",
  '**bold** __under__ //italic// ~~gone~~ `code` [a](javascript:b) ![i](j) http://a.b www.c.d e@f.g',
  'style x:#a; classDef y:#b; end title note over',
  '=1+1 @SUM(A1) +2 -3',
  '== heading ==\n@enduml\n@startuml',
  '钱包 存入 一百元，谢谢',
  '😀 👩‍👩‍👧 🇨🇭',
  '\u202Eabc\u2066',
  'ﬂ°°35¶ß ﬂ°lt¶ß',
  '\uD800 alone \uDC00',
  '\u0000\u001B[31m\u007F',
  '# heading',
  '- item',
  '\\',
  '`',
  '``` fence',
];

const anyText = fc.oneof(
  fc.array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 3 }),
  fc.array(fc.constantFrom(...'\\{}$&#%_^~<>|"\'`;:*[]()!?@=+-/., \n\r\tab1中😀'), { maxLength: 12 }),
);

export interface HostileRun {
  readonly history: History;
  readonly about: About;
  /** The operation of the client, the answer it gets, and the title of the run. */
  readonly text: string;
}

/** Checks what is made of a run in which the operation, its result and the title are such a text. */
export function checkHostileRuns(check: (run: HostileRun) => void): void {
  for (const text of nasty) check(hostileRun(text));
  fc.assert(
    fc.property(anyText, (parts) => check(hostileRun(parts.join('')))),
    { numRuns: 60 },
  );
}

/** The same run without such a text. */
export function harmlessRun(): HostileRun {
  return hostileRun(OPERATION);
}

function hostileRun(text: string): HostileRun {
  // Spread, a step would lose what it looks up.
  const steps = clearRun.steps.map(({ tick, node, cause, notes, sent }) => ({
    tick,
    node,
    cause: rewordedCause(cause, text),
    notes: reworded(notes, text),
    sent: sent.map((envelope) => rewordedEnvelope(envelope, text)),
  }));
  return {
    history: { ...clearRun, steps },
    about: aboutRun(clearRun.setup, text, `https://pbft.example/${text}`),
    text,
  };
}

function rewordedCause(cause: Cause, text: string): Cause {
  if (!('envelope' in cause) || !cause.envelope) return reworded(cause, text);
  return { ...cause, envelope: rewordedEnvelope(cause.envelope, text) } as Cause;
}

function rewordedEnvelope(envelope: Envelope, text: string): Envelope {
  return changedEnvelope(envelope, { message: reworded(envelope.message, text) });
}

function reworded<Value>(value: Value, text: string): Value {
  const replace = (_key: string, part: unknown): unknown => (part === OPERATION || part === RESULT ? text : part);
  return JSON.parse(JSON.stringify(value, replace)) as Value;
}
