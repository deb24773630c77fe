import type { Field } from '../../engine/interventions/intervention.ts';

/**
 * Whether a field may stand right behind another, with nothing between them: where digits end and letters begin, or the
 * other way round, and behind a code whose length is known.
 */
export function isClear(before: Field, field: Field): boolean {
  const [end, start] = [endOf(before), startOf(field)];
  if (start === 'any') return false;
  return end === 'known' || (end === 'digit' && start === 'letter') || (end === 'letter' && start === 'digit');
}

function endOf(field: Field): 'digit' | 'letter' | 'known' | 'any' {
  switch (field.type) {
    case 'number':
    case 'replica':
    case 'client':
    case 'node':
      return 'digit';
    case 'groups':
      return 'letter';
    case 'choice':
      if (!field.codes) return 'any';
      return codeLength(field.codes) === null ? 'letter' : 'known';
    default:
      return 'any';
  }
}

function startOf(field: Field): 'digit' | 'letter' | 'any' {
  if (field.type === 'groups') return 'letter';
  if (field.type === 'choice') return field.codes ? 'letter' : 'any';
  return field.type === 'number' || field.type === 'replica' || field.type === 'client' ? 'digit' : 'any';
}

/** How long all codes of a choice are; null where they are not of one length. */
export function codeLength(codes: readonly string[]): number | null {
  const [first = ''] = codes;
  return codes.every((code) => code.length === first.length) ? first.length : null;
}
