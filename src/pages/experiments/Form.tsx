import { useId, useState } from 'react';
import type { NumberField } from '../../experiments/plan.ts';
import type { SweptId } from '../../experiments/swept.ts';
import { sweptIds } from '../../experiments/swept.ts';
import type { ScenarioId } from '../../scenario/builtIn/index.ts';
import { scenarioOf, scenarios } from '../../scenario/builtIn/index.ts';
import { decodeForgiving, scenarioFromQuery } from '../../scenario/link/forgiving.ts';
import controls from '../../ui/atoms/controls.module.css';
import type { Draft, FixedName } from './draft.ts';
import { fixedNames, textOfFixed, withSwept } from './draft.ts';
import styles from './Experiments.module.css';
import { useAllWords } from './words.ts';

interface Props {
  readonly draft: Draft;
  readonly setDraft: (change: (draft: Draft) => Draft) => void;
  readonly nameOf: (name: FixedName) => string;
  readonly onNotice: (notice: string) => void;
}

const numberFields: readonly NumberField[] = ['first', 'last', 'step', 'repetitions', 'requests'];

/** The scenarios of the protocol whose messages are counted. */
const baseIds = (Object.keys(scenarios) as ScenarioId[]).filter((id) => scenarioOf(id).setup.protocol === 'pbft');

/** The value of the choice of a scenario that a link has brought. */
const OF_LINK = 'link';

/** The fields of an experiment: the swept number, its range, and the numbers that stay the same. */
export function Form(props: Props) {
  const { draft, setDraft, nameOf } = props;
  const { experiments } = useAllWords();
  return (
    <>
      <div className={styles.fields}>
        <label className={styles.wide}>
          <span>{experiments.sweep}</span>
          <select
            className={controls.select}
            value={draft.swept}
            onChange={({ target }) => setDraft((before) => withSwept(before, target.value as SweptId))}
          >
            {sweptIds.map((id) => (
              <option key={id} value={id}>
                {experiments.swept[id]}
              </option>
            ))}
          </select>
        </label>
        {numberFields.map((field) => (
          <NumberInput
            key={field}
            label={experiments.fields[field]}
            hint={field === 'requests' ? experiments.requestsHint : null}
            value={draft.numbers[field]}
            onChange={(text) => setDraft((before) => ({ ...before, numbers: { ...before.numbers, [field]: text } }))}
          />
        ))}
        <Base {...props} />
      </div>
      <details className={styles.details}>
        <summary>{experiments.fixed}</summary>
        <div className={styles.fields}>
          {fixedNames
            .filter((name) => name !== draft.swept)
            .map((name) => (
              <NumberInput
                key={name}
                label={nameOf(name)}
                hint={null}
                value={textOfFixed(draft, name)}
                onChange={(text) => setDraft((before) => ({ ...before, fixed: { ...before.fixed, [name]: text } }))}
              />
            ))}
        </div>
      </details>
      <FromLink {...props} />
    </>
  );
}

interface NumberProps {
  readonly label: string;
  readonly hint: string | null;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function NumberInput({ label, hint, value, onChange }: NumberProps) {
  const hintId = useId();
  return (
    <div className={styles.number}>
      <label>
        <span>{label}</span>
        <input
          className={controls.field}
          inputMode="numeric"
          autoComplete="off"
          value={value}
          aria-describedby={hint === null ? undefined : hintId}
          onChange={({ target }) => onChange(target.value)}
        />
      </label>
      {hint !== null && (
        <span id={hintId} className={styles.hint}>
          {hint}
        </span>
      )}
    </div>
  );
}

function Base({ draft: { base }, setDraft }: Props) {
  const { experiments, scenarios: titles } = useAllWords();
  const isOfLink =
    JSON.stringify(base.setup.interventions) !== JSON.stringify(scenarioOf(base.base).setup.interventions);
  const choose = (id: string): void => {
    const chosen = baseIds.find((each) => each === id);
    if (!chosen) return;
    setDraft((before) => ({ ...before, base: { base: chosen, setup: scenarioOf(chosen).setup }, fixed: {} }));
  };
  return (
    <label className={styles.wide}>
      <span>{experiments.base}</span>
      <select
        className={controls.select}
        value={isOfLink ? OF_LINK : base.base}
        onChange={({ target }) => choose(target.value)}
      >
        {isOfLink && <option value={OF_LINK}>{experiments.fromLink}</option>}
        {baseIds.map((id) => (
          <option key={id} value={id}>
            {titles[id].title}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A run of the lab as the start of every run here. */
function FromLink({ setDraft, onNotice }: Props) {
  const { experiments, refusals } = useAllWords();
  const [text, setText] = useState('');
  const hintId = useId();
  const take = async (): Promise<void> => {
    const [, query] = text.split('?');
    const address = query === undefined ? null : await scenarioFromQuery(`?${query}`, '');
    const { result } = address ?? (await decodeForgiving(text.trim()));
    if (!result.ok) return onNotice(refusals.linkSentence(result.fault));
    const base = result.scenario;
    setDraft((before) => ({ ...before, base, fixed: {}, numbers: { ...before.numbers, requests: '0' } }));
    onNotice(experiments.linkTaken);
  };
  return (
    <details className={styles.details}>
      <summary>{experiments.fromLink}</summary>
      <form
        className={styles.link}
        onSubmit={(event) => {
          event.preventDefault();
          void take();
        }}
      >
        <input
          className={controls.field}
          aria-label={experiments.fromLink}
          aria-describedby={hintId}
          autoComplete="off"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <button type="submit" className={controls.button}>
          {experiments.takeLink}
        </button>
      </form>
      <p id={hintId} className={styles.hint}>
        {experiments.fromLinkHint}
      </p>
    </details>
  );
}
