import type { DemoNote, DemoNoteKind } from '../../../protocols/goDemo/notes.ts';
import type { demoReasons } from '../../en/demoReasons.ts';
import type { Account } from '../account.ts';

/** The lesson of a step of the Go demo: the mistake behind it. */

export type DemoRuleId = keyof typeof demoReasons;

/** The mistake by its number; nothing where a step only leads from one to the next. */
const numbers: Readonly<Record<DemoRuleId, string>> = {
  openRequest: 'D5',
  openOther: 'D4',
  takeRequest: 'D6',
  broadcast: 'D13',
  passOn: 'D7',
  countName: 'D2',
  enough: 'D1',
  commitAgain: 'D12',
  writeOk: 'D8',
  writeOkForAnother: 'D7',
  panic: 'D9',
  believe: 'D14',
  handlerReturns: 'D13',
  pageEnds: 'D15',
  begin: 'D15',
  noUse: 'D0',
};

export function demoRuleOf({ step, notes }: Account): { readonly rule: DemoRuleId; readonly id: string } | null {
  const { cause } = step;
  if (cause.kind === 'intervention' && cause.intervention.action.kind !== 'request') return null;
  const said = notes as readonly { readonly kind: string }[] as readonly DemoNote[];
  const note = demoNotesByWeight.flatMap((kind) => said.find((candidate) => candidate.kind === kind) ?? [])[0];
  if (!note) return null;
  const rule = ruleOfNote(note, said);
  return { rule, id: numbers[rule] };
}

/** Every kind of note, the weightiest first: a step is remembered for that one. */
export const demoNotesByWeight: readonly DemoNoteKind[] = [
  'addressOpened',
  'writerKept',
  'voteTaken',
  'okWritten',
  'panicked',
  'okRead',
  'pageDone',
  'processStarted',
  'broadcastGoesOn',
  'broadcastBegun',
  'handlerDone',
  'commitTaken',
  'withoutEffect',
];

function ruleOfNote(note: DemoNote, all: readonly DemoNote[]): DemoRuleId {
  switch (note.kind) {
    case 'addressOpened':
      return note.path === '/req' ? 'openRequest' : 'openOther';
    case 'voteTaken':
      if (!note.commits) return 'countName';
      return note.known || note.names.length > note.threshold + 1 ? 'commitAgain' : 'enough';
    case 'okWritten':
      return note.asked === note.warTime ? 'writeOk' : 'writeOkForAnother';
    case 'broadcastBegun':
      return note.path === '/prepare' ? 'passOn' : 'broadcast';
    case 'withoutEffect':
      return all.length > 1 ? 'broadcast' : 'noUse';
    default:
      return simpleRules[note.kind];
  }
}

const simpleRules = {
  writerKept: 'takeRequest',
  panicked: 'panic',
  okRead: 'believe',
  pageDone: 'pageEnds',
  processStarted: 'begin',
  broadcastGoesOn: 'broadcast',
  handlerDone: 'handlerReturns',
  commitTaken: 'writeOk',
} as const;
