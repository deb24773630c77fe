import type { Refused } from '../../store/state.ts';
import type { Language } from '../../text/language.ts';
import { lessonSentence } from '../../text/tell/lessonFaultText.ts';
import { PendingWords } from '../atoms/PendingWords.tsx';
import { useWords } from '../texts/useWords.ts';

/** The fault of a link, a file or a lesson, its place, and a way on. */
export function Refusal({ refused }: { refused: Refused }) {
  return refused.kind === 'lessonRefused' ? <LessonRefusal refused={refused} /> : <PlainRefusal refused={refused} />;
}

type LessonRefused = Extract<Refused, { readonly kind: 'lessonRefused' }>;

function PlainRefusal({ refused }: { refused: Exclude<Refused, LessonRefused> }) {
  const words = useWords(loadRefusals);
  if (!words.value) return <PendingWords words={words} />;
  const { link, file } = words.value;
  return <p>{refused.kind === 'linkRefused' ? link(refused.fault) : file(refused.fault)}</p>;
}

const loadRefusals = (language: Language) => language.loadRefusals();

function LessonRefusal({ refused: { fault } }: { refused: LessonRefused }) {
  const words = useWords(loadLessonRefusals);
  if (!words.value) return <PendingWords words={words} />;
  return <p>{lessonSentence(words.value, fault)}</p>;
}

const loadLessonRefusals = async (language: Language) => {
  const [refusals, own] = await Promise.all([language.loadRefusals(), language.loadOwnLessons()]);
  return { refusals, own };
};
