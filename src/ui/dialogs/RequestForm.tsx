import { useId, useState } from 'react';
import { protocolOf } from '../../protocols/index.ts';
import { tidyOperation } from '../../protocols/operationFault.ts';
import { checkField } from '../../scenario/fieldCheck.ts';
import { intervene } from '../../store/actions/changing.ts';
import { openDialog } from '../../store/actions/view.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import type { Language } from '../../text/language.ts';
import { clientLabel, nodesOf } from '../../text/names.ts';
import controls from '../atoms/controls.module.css';
import { useWords } from '../texts/useWords.ts';
import styles from './forms.module.css';
import { useDialogTexts } from './useDialogTexts.ts';

/** Asks a client for another operation, right after the current step. */
export function RequestForm() {
  const texts = useDialogTexts();
  const setup = useAppState((state) => activeRun(state).scenario.setup);
  const { asks } = protocolOf(setup.protocol);
  const { clients } = setup.cluster;
  const [client, setClient] = useState(0);
  const [typed, setTyped] = useState(asks === 'address' ? '1112/req?warTime=1234' : 'add x 1');
  const refusals = useWords(loadRefusals).value;
  const faultId = useId();
  const operation = tidyOperation(typed);
  const fault = checkField(operation, { type: 'operation', name: 'operation' }, setup);
  const isChanged = operation !== typed.normalize();
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        if (fault) return;
        // First: there may be no room for another run, which opens another dialog.
        openDialog(null);
        intervene({ kind: 'request', client, operation });
      }}
    >
      <p className={styles.intro}>{texts.requestIntros[asks]}</p>
      {clients > 1 && (
        <label className={styles.label}>
          <span>{texts.requestClient}</span>
          <select
            className={controls.select}
            value={client}
            onChange={(event) => setClient(Number(event.target.value))}
          >
            {Array.from({ length: clients }, (_, number) => clientLabel(nodesOf(setup), number)).map(
              (label, number) => (
                <option key={label} value={number}>
                  {label}
                </option>
              ),
            )}
          </select>
        </label>
      )}
      <label className={styles.label}>
        <span>{texts.operations[asks]}</span>
        <input
          className={controls.field}
          value={typed}
          {...asTyped}
          aria-invalid={fault !== null}
          aria-describedby={faultId}
          onChange={(event) => setTyped(event.target.value)}
        />
        <span id={faultId} className={fault ? styles.fault : styles.hint}>
          {fault
            ? asSentence(refusals?.value({ path: [], ...fault }) ?? texts.badOperations[asks])
            : isChanged
              ? texts.sentAs(operation)
              : texts.operationHints[asks]}
        </span>
      </label>
      <div className={styles.actions}>
        <button type="submit" className={`${controls.button} ${controls.primary}`}>
          {texts.sendRequest}
        </button>
      </div>
    </form>
  );
}

/** In other places these words are the second half of a sentence. */
function asSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const loadRefusals = (language: Language) => language.loadRefusals();

/** Phones would begin the text with a capital, and correct words that are none. */
const asTyped = { autoCapitalize: 'none', autoCorrect: 'off', autoComplete: 'off', spellCheck: false } as const;
