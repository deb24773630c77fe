import { useId } from 'react';
import type { OwnOption, OwnQuestion, OwnStop } from '../../lessons/own/ownLesson.ts';
import { optionsRangeOf } from '../../lessons/own/ownLesson.ts';
import { nodeLabel, nodesOf } from '../../text/names.ts';
import controls from '../atoms/controls.module.css';
import panel from '../side/Panel.module.css';
import styles from './Author.module.css';
import type { EditorProps } from './AuthorPanel.tsx';
import { TextField } from './TextField.tsx';

interface Props extends EditorProps {
  readonly stop: OwnStop;
  readonly ask: OwnQuestion;
  onChange(change: Partial<OwnStop>): void;
}

/** The question, and the answers: which is right, and why the others are not. */
export function QuestionEditor({ words, runs, stop, ask, onChange }: Props) {
  const name = useId();
  const { options, right, kind } = ask;
  const { least, most } = optionsRangeOf(kind);
  const change = (changed: Partial<OwnQuestion>): void => onChange({ ask: { ...ask, ...changed } });
  const changeOption = (index: number, changed: Partial<OwnOption>): void =>
    change({ options: options.map((option, each) => (each === index ? { ...option, ...changed } : option)) });
  return (
    <>
      <TextField label={words.prompt} value={ask.prompt} rows={2} onChange={(prompt) => change({ prompt })} />
      {kind === 'order' && <p className={panel.hint}>{words.orderHint}</p>}
      {options.map((option, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an answer is its place in the question.
        <div key={index} className={styles.option}>
          {kind === 'point' ? (
            <LaneSelect
              label={words.option(index + 1)}
              runs={runs}
              stop={stop}
              node={option.node}
              onChange={(node, text) => changeOption(index, { node, text })}
            />
          ) : (
            <TextField
              label={words.option(index + 1)}
              value={option.text}
              rows={1}
              onChange={(text) => changeOption(index, { text })}
            />
          )}
          <TextField
            label={words.because(index + 1)}
            value={option.because}
            rows={1}
            onChange={(because) => changeOption(index, { because })}
          />
          <div className={styles.row}>
            {kind !== 'order' && (
              <label className={styles.check}>
                <input type="radio" name={name} checked={right === index} onChange={() => change({ right: index })} />
                <span>{words.right(index + 1)}</span>
              </label>
            )}
            {options.length > least && (
              <button
                type="button"
                className={`${controls.button} ${controls.quiet}`}
                onClick={() => change(without(ask, index))}
              >
                {words.removeOption(index + 1)}
              </button>
            )}
          </div>
        </div>
      ))}
      {options.length < most && (
        <div className={panel.buttons}>
          <button
            type="button"
            className={controls.button}
            onClick={() => change({ options: [...options, { text: '', because: '', node: null }] })}
          >
            {words.addOption}
          </button>
        </div>
      )}
    </>
  );
}

/** A question with an answer less: the right one stays the right one, unless it is the one that goes. */
function without({ options, right }: OwnQuestion, index: number): Partial<OwnQuestion> {
  const kept = right === null || right === index ? null : right - (right > index ? 1 : 0);
  return { options: options.filter((_, each) => each !== index), right: kept };
}

interface LaneProps extends Pick<Props, 'runs' | 'stop'> {
  readonly label: string;
  readonly node: number | null;
  onChange(node: number | null, text: string): void;
}

/** A lane of the picture; its name is the text of the answer. */
function LaneSelect({ label, runs, stop, node, onChange }: LaneProps) {
  const id = useId();
  const setup = runs.runs[stop.run]?.scenario.setup;
  if (!setup) return null;
  const { replicas, clients } = setup.cluster;
  const names = Array.from({ length: replicas + clients }, (_, each) => nodeLabel(nodesOf(setup), each));
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={controls.select}
        value={node ?? ''}
        onChange={({ target }) => onChange(Number(target.value), names[Number(target.value)] ?? '')}
      >
        <option value="" disabled>
          {NONE}
        </option>
        {names.map((name, each) => (
          <option key={name} value={each}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** In the place of a lane that is still to be chosen, in every language. */
const NONE = '–';
