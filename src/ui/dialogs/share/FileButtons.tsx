import type { ChangeEvent } from 'react';
import { useRef } from 'react';
import { scenarioToFile } from '../../../scenario/file/file.ts';
import { openFiles } from '../../../store/file.ts';
import { activeRun, useAppState } from '../../../store/store.ts';
import controls from '../../atoms/controls.module.css';
import { saveFile } from '../../atoms/saveFile.ts';
import { useDialogTexts } from '../useDialogTexts.ts';

interface Props {
  onOutcome(outcome: 'saveFailed'): void;
}

/** Saves the scenario as a file, and opens one. */
export function FileButtons({ onOutcome }: Props) {
  const words = useDialogTexts();
  const input = useRef<HTMLInputElement>(null);
  const { scenario } = useAppState(activeRun);
  const open = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    void openFiles([...(target.files ?? [])]);
    // The same file may be chosen once more.
    target.value = '';
  };
  return (
    <>
      <button
        type="button"
        className={controls.button}
        onClick={() => {
          if (!saveFile(scenarioToFile(scenario), `${scenario.base}.pbft.json`)) onOutcome('saveFailed');
        }}
      >
        {words.saveFile}
      </button>
      <button type="button" className={controls.button} onClick={() => input.current?.click()}>
        {words.openFile}
      </button>
      <input ref={input} type="file" hidden accept=".json,application/json" onChange={open} />
    </>
  );
}
