import type { Refused } from '../../store/state.ts';
import type { Language } from '../../text/language.ts';
import { Pending } from '../atoms/Pending.tsx';
import { useWords } from '../texts/useWords.ts';

/** The fault of a link or a file, its place, and a way on. */
export function Refusal({ refused }: { refused: Refused }) {
  const words = useWords(loadRefusals);
  if (!words.value) return <Pending words={words} />;
  const { link, file } = words.value;
  return <p>{refused.kind === 'linkRefused' ? link(refused.fault) : file(refused.fault)}</p>;
}

const loadRefusals = (language: Language) => language.loadRefusals();
