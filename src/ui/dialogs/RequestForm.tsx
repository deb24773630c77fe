import { useId, useState } from 'react';
import { protocolOf } from '../../protocols/index.ts';
import { OPERATION_LENGTH_MAX } from '../../protocols/keyValue.ts';
import { intervene } from '../../store/actions/changing.ts';
import { openDialog } from '../../store/actions/view.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { clientLabel, nodesOf } from '../../text/names.ts';
import controls from '../atoms/controls.module.css';
import styles from './forms.module.css';
import { useDialogTexts } from './useDialogTexts.ts';

/** Asks a client for another operation, right after the current step. */
export function RequestForm() {
  const texts = useDialogTexts();
  const setup = useAppState((state) => activeRun(state).scenario.setup);
  const { asks, isOperation } = protocolOf(setup.protocol);
  const { clients } = setup.cluster;
  const [client, setClient] = useState(0);
  const [operation, setOperation] = useState(asks === 'address' ? '1112/req?warTime=1234' : 'add x 1');
  const faultId = useId();
  const isValid = isOperation(operation);
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isValid) return;
        intervene({ kind: 'request', client, operation });
        openDialog(null);
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
          value={operation}
          maxLength={OPERATION_LENGTH_MAX}
          aria-invalid={!isValid}
          aria-describedby={faultId}
          onChange={(event) => setOperation(event.target.value)}
        />
        <span id={faultId} className={isValid ? styles.hint : styles.fault}>
          {isValid ? texts.operationHints[asks] : texts.badOperations[asks]}
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
