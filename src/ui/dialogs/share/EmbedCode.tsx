import { useState } from 'react';
import type { EmbedMode } from '../../../scenario/link/embed.ts';
import { activeRun, useAppState } from '../../../store/store.ts';
import controls from '../../atoms/controls.module.css';
import { copyText } from '../../atoms/copyText.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import forms from '../forms.module.css';
import { useDialogTexts } from '../useDialogTexts.ts';
import { elementCode, frameCode, modesFor, scriptFor } from './embedCode.ts';
import styles from './share.module.css';

interface Outcome {
  readonly code: string;
  readonly isCopied: boolean;
}

/** The code that shows this link in another page. Where copying is refused, the code is there to be copied by hand. */
export function EmbedCode({ link }: { readonly link: string }) {
  const texts = useAllTexts();
  const words = useDialogTexts().formats;
  const { scenario } = useAppState(activeRun);
  const modes = modesFor(link);
  const [chosen, setChosen] = useState<EmbedMode>('steps');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const mode = modes.find((each) => each === chosen) ?? (modes[0] as EmbedMode);
  const title = `${texts.controls.title}: ${texts.scenarios[scenario.base].title}`;
  const file = scriptFor(link).split('/').at(-1) ?? '';
  const [before, after] = words.elementHint(file).split(file);
  const copy = (code: string): void => void copyText(code).then((isCopied) => setOutcome({ code, isCopied }));
  return (
    <>
      <h3>{words.forPages}</h3>
      <div className={styles.row}>
        <select
          className={controls.field}
          aria-label={words.embedMode}
          value={mode}
          onChange={({ target }) => setChosen(target.value as EmbedMode)}
        >
          {modes.map((each) => (
            <option key={each} value={each}>
              {words.embedModes[each]}
            </option>
          ))}
        </select>
        <button type="button" className={controls.button} onClick={() => copy(frameCode(link, mode, title))}>
          {words.copyFrame}
        </button>
        <button
          type="button"
          className={controls.button}
          onClick={() => copy(elementCode(link, mode, title, scriptFor(link)))}
        >
          {words.copyElement}
        </button>
      </div>
      <p className={forms.hint}>
        <span>{before}</span>
        <code>{file}</code>
        <span>{after}</span>
      </p>
      <p role="status" className={forms.hint}>
        {outcome && (outcome.isCopied ? words.codeCopied : words.codeNotCopied)}
      </p>
      {outcome?.isCopied === false && (
        <textarea
          className={`${controls.field} ${forms.link}`}
          aria-label={words.code}
          readOnly
          rows={3}
          value={outcome.code}
          onFocus={({ target }) => target.select()}
        />
      )}
    </>
  );
}
