import type { ActionField } from '../../engine/interventions/intervention.ts';

/**
 * True if a field may follow another without a separator: where digits end and letters begin, or the other way round,
 * and after a code of fixed length.
 */
export function isClear(before: ActionField, field: ActionField): boolean {
  if (before.type === 'message' && beginsWithCapital(field)) return true;
  const [end, start] = [endOf(before), startOf(field)];
  if (start === 'any') return false;
  return end === 'known' || (end === 'digit' && start === 'letter') || (end === 'letter' && start === 'digit');
}

/** A message's name has no capitals after its first letters. */
function beginsWithCapital(field: ActionField): boolean {
  if (field.type === 'term') return field.of === 'part';
  return field.type === 'choice' && field.codes?.every((code) => /^[A-Z]/.test(code)) === true;
}

function endOf(field: ActionField): 'digit' | 'letter' | 'known' | 'any' {
  if ('any' in field) return 'any';
  switch (field.type) {
    case 'number':
    case 'replica':
    case 'client':
    case 'node':
      return 'digit';
    case 'groups':
    case 'term':
      return 'letter';
    case 'choice':
      if (!field.codes) return 'any';
      return codeLength(field.codes) === null ? 'letter' : 'known';
    default:
      return 'any';
  }
}

function startOf(field: ActionField): 'digit' | 'letter' | 'any' {
  if ('any' in field) return 'any';
  if (field.type === 'groups' || field.type === 'term') return 'letter';
  if (field.type === 'choice') return field.codes ? 'letter' : 'any';
  return field.type === 'number' || field.type === 'replica' || field.type === 'client' ? 'digit' : 'any';
}

/** Returns the common length of a choice's codes; null if they differ in length. */
export function codeLength(codes: readonly string[]): number | null {
  const [first = ''] = codes;
  return codes.every((code) => code.length === first.length) ? first.length : null;
}
