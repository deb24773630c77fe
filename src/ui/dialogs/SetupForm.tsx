import { useState } from 'react';
import { faultsTolerated, quorumSize } from '../../protocol/quorum.ts';
import type { Range } from '../../scenario/limits.ts';
import * as limits from '../../scenario/limits.ts';
import { LATENCY_MAX } from '../../simulation/interventions/conditions.ts';
import type { Setup } from '../../simulation/setup.ts';
import { changeSetup } from '../../store/changing.ts';
import { openDialog } from '../../store/opening.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import type { ControlTexts } from '../../text/en/controls.ts';
import type { DialogTexts } from '../../text/en/dialogs.ts';
import controls from '../controls.module.css';
import { useTexts } from '../useTexts.ts';
import styles from './Dialog.module.css';
import { useDialogTexts } from './useDialogTexts.ts';

type NumberName =
  | 'replicas'
  | 'clients'
  | 'seed'
  | 'latency'
  | 'jitter'
  | 'loss'
  | 'duplication'
  | 'clientTimeout'
  | 'checkpointInterval'
  | 'window'
  | 'untilTick';

/** The numbers of a setup, each with its bounds. The page offers fewer replicas than the engine can run. */
const ranges: { readonly [Name in NumberName]: Range } = {
  replicas: { least: limits.REPLICAS_RANGE.least, most: limits.REPLICAS_OFFERED_MAX },
  clients: limits.CLIENTS_RANGE,
  seed: limits.SEED_RANGE,
  latency: { least: 1, most: LATENCY_MAX },
  jitter: { least: 0, most: LATENCY_MAX },
  loss: { least: 0, most: 100 },
  duplication: { least: 0, most: 100 },
  clientTimeout: limits.CLIENT_TIMEOUT_RANGE,
  checkpointInterval: limits.CHECKPOINT_INTERVAL_RANGE,
  window: limits.WINDOW_RANGE,
  untilTick: limits.UNTIL_TICK_RANGE,
};

const names = Object.keys(ranges) as NumberName[];

/** Another cluster or network: the same plan from the start, as a run of its own. */
export function SetupForm() {
  const texts = { ...useTexts().controls, ...useDialogTexts() };
  const setup = useAppState((state) => activeRun(state).scenario.setup);
  const [values, setValues] = useState(() => valuesOf(setup));
  const fault = faultOf(values, texts);
  const replicas = Number(values.replicas);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (fault) return;
        changeSetup(setupWith(values));
        openDialog(null);
      }}
    >
      <p className={styles.intro}>{texts.setupIntro}</p>
      <div className={styles.fields}>
        {names.map((name) => (
          <label key={name} className={styles.label}>
            {texts[name]}
            <input
              type="number"
              className={controls.field}
              value={values[name]}
              min={ranges[name].least}
              max={ranges[name].most}
              aria-invalid={!isInRange(name, values[name])}
              onChange={(event) => setValues({ ...values, [name]: event.target.value })}
            />
            {name === 'replicas' && isInRange(name, values.replicas) && (
              <span className={styles.hint}>{texts.replicasHint(faultsTolerated(replicas), quorumSize(replicas))}</span>
            )}
            {name === 'seed' && <span className={styles.hint}>{texts.seedHint}</span>}
          </label>
        ))}
      </div>
      <p role="alert" className={styles.fault}>
        {fault}
      </p>
      <div className={styles.actions}>
        <button type="submit" className={`${controls.button} ${controls.primary}`} aria-disabled={fault !== null}>
          {texts.apply}
        </button>
      </div>
    </form>
  );
}

type Values = Readonly<Record<NumberName, string>>;

function valuesOf({ cluster, conditions, seed, untilTick }: Setup): Values {
  const numbers: Record<NumberName, number> = { ...cluster, ...conditions, seed, untilTick };
  return Object.fromEntries(names.map((name) => [name, String(numbers[name])])) as Values;
}

function isInRange(name: NumberName, value: string): boolean {
  const number = Number(value);
  return value.trim() !== '' && Number.isInteger(number) && number >= ranges[name].least && number <= ranges[name].most;
}

function faultOf(values: Values, texts: ControlTexts & DialogTexts): string | null {
  const wrong = names.find((name) => !isInRange(name, values[name]));
  if (wrong) return texts.outOfRange(texts[wrong], ranges[wrong].least, ranges[wrong].most);
  const isNarrow = Number(values.window) < limits.INTERVALS_IN_WINDOW_MIN * Number(values.checkpointInterval);
  return isNarrow ? texts.windowRule : null;
}

function setupWith(values: Values): Pick<Setup, 'cluster' | 'conditions' | 'seed' | 'untilTick'> {
  const number = (name: NumberName): number => Number(values[name]);
  return {
    cluster: {
      ...defaultCluster,
      replicas: number('replicas'),
      clients: number('clients'),
      checkpointInterval: number('checkpointInterval'),
      window: number('window'),
      clientTimeout: number('clientTimeout'),
    },
    conditions: {
      latency: number('latency'),
      jitter: number('jitter'),
      loss: number('loss'),
      duplication: number('duplication'),
    },
    seed: number('seed'),
    untilTick: number('untilTick'),
  };
}
