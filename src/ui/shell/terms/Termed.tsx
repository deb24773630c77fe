import { useState } from 'react';
import type { Setup } from '../../../engine/setup.ts';
import type { TermId } from '../../../text/terms.ts';
import { termsIn } from '../../../text/terms.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import { Term } from './Term.tsx';

interface Props {
  readonly sentence: string;
  /** The meaning of a term is told with its numbers. */
  readonly setup: Setup;
}

/** A sentence whose terms can be asked for what they mean. */
export function Termed({ sentence, setup }: Props) {
  const { terms } = useAllTexts();
  const [open, setOpen] = useState<{ readonly id: TermId; readonly sentence: string } | null>(null);
  // The glossary is that of PBFT.
  if (setup.protocol !== 'pbft') return sentence;
  // Each part is an element of its own: translators of browsers replace bare text, and React would look for it.
  return termsIn(sentence, terms).map(({ text, id }, index) =>
    id === null ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the text between two terms is its place.
      <span key={index}>{text}</span>
    ) : (
      <Term
        key={id}
        id={id}
        text={text}
        cluster={setup.cluster}
        // The next step closes it.
        isOpen={open?.id === id && open.sentence === sentence}
        setOpen={(isOpen) => setOpen(isOpen ? { id, sentence } : null)}
      />
    ),
  );
}
