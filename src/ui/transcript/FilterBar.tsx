import { useId } from 'react';
import type { MessageKind } from '../../protocols/index.ts';
import { protocolOf } from '../../protocols/index.ts';
import controls from '../atoms/controls.module.css';
import { NodeOptions } from '../atoms/NodeOptions.tsx';
import { useRun } from '../side/worldNow.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import type { Filter, StepKind } from './filter.ts';
import styles from './Transcript.module.css';

interface FilterBarProps {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
  /** The number of steps that pass the filter. */
  readonly shown: number;
}

/** The choice of the steps that are listed: of one node, of one kind, faults only. */
export function FilterBar({ filter, onChange, shown }: FilterBarProps) {
  const texts = useAllTexts();
  const { history } = useRun();
  const id = useId();
  const { details, words } = texts;
  const messages = Object.keys(protocolOf(history.setup.protocol).letters) as MessageKind[];
  return (
    <div className={styles.filters} data-sticky>
      <select
        className={controls.select}
        aria-label={details.filterNode}
        value={filter.node ?? ''}
        onChange={({ target }) => onChange({ ...filter, node: target.value === '' ? null : Number(target.value) })}
      >
        <option value="">{details.everyNode}</option>
        <NodeOptions setup={history.setup} />
      </select>
      <select
        className={controls.select}
        aria-label={details.filterKind}
        value={filter.kind}
        onChange={({ target }) => onChange({ ...filter, kind: target.value as StepKind })}
      >
        <option value="all">{details.everyStep}</option>
        <option value="milestone">{details.milestonesOnly}</option>
        {messages.map((kind) => (
          <option key={kind} value={`message:${kind}`}>
            {words.messages[kind]}
          </option>
        ))}
        <option value="timeout">{details.timeoutsOnly}</option>
        <option value="intervention">{details.interventionsOnly}</option>
      </select>
      <label className={styles.check} htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={filter.faultsOnly}
          onChange={({ target }) => onChange({ ...filter, faultsOnly: target.checked })}
        />
        <span>{details.faultsOnly}</span>
      </label>
      <span className={styles.count}>{details.linesShown(shown, history.steps.length)}</span>
    </div>
  );
}
