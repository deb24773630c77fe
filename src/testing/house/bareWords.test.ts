import { describe, expect, test } from 'vitest';
import { findViolations } from './violations.ts';

/** Returns the faults of a small file of the page. */
const faultsOf = (path: string, text: string): string[] => findViolations([{ path, text }]);

describe('words on the page', () => {
  test.each([
    '<b><i /> word</b>',
    '<b>{count} of {total}</b>',
    '<><i />{texts.word}</>',
    '<b>{isOn && texts.word}<i /></b>',
    '<b>{isOn ? <i /> : texts.word}<i /></b>',
    '<b>{word ?? other} <i /></b>',
  ])('stand in an element of their own, where a translator may exchange them: %s', (element) => {
    expect(faultsOf('ui/a.tsx', `const a = () => ${element};`)).toContain('ui/a.tsx:1 has words beside an element');
  });

  test.each([
    '<b>{texts.word}</b>',
    '<b><i /> <span>{texts.word}</span></b>',
    "<b>{isOn && <i />}{' '}{list.map((one) => <i key={one} />)}</b>",
    '<text>{low}–{high}</text>',
    '<option>{name} {other}</option>',
    '<b>{children}<i /></b>',
  ])('may do so alone: %s', (element) => {
    expect(faultsOf('ui/a.tsx', `const a = () => ${element};`)).toEqual([]);
  });

  test('may be an element that has a name', () => {
    expect(faultsOf('ui/a.tsx', 'const tick = isOn && <i />;\nconst a = () => <b>{tick}<i /></b>;')).toEqual([]);
  });
});
