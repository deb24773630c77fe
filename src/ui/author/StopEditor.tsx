import { useId } from 'react';
import { stepsOfStop } from '../../lessons/own/checklist.ts';
import type { OwnLesson, OwnStop, QuestionKind } from '../../lessons/own/ownLesson.ts';
import { questionKinds } from '../../lessons/own/ownLesson.ts';
import { proposePlace } from '../../lessons/own/proposePlace.ts';
import { changeDraft, linkOfShown } from '../../store/draft.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import type { OwnLessonTexts } from '../../text/texts.ts';
import controls from '../atoms/controls.module.css';
import panel from '../side/Panel.module.css';
import { useSentences } from '../texts/useTexts.ts';
import styles from './Author.module.css';
import type { EditorProps } from './AuthorPanel.tsx';
import { QuestionEditor } from './QuestionEditor.tsx';
import { TextField } from './TextField.tsx';

interface Props extends EditorProps {
  readonly stop: OwnStop;
  readonly index: number;
}

/** One stop: its place in words, what it says and asks, and what the answer shows. */
export function StopEditor({ words, own, runs, stop, index }: Props) {
  const change = (changed: Partial<OwnStop>): void => changeDraft(withStop(own, index, { ...stop, ...changed }));
  const { at, until } = stepsOfStop(stop, runs);
  const { ask } = stop;
  return (
    <>
      <div className={styles.row}>
        <h4>{words.stop(index + 1)}</h4>
        <button
          type="button"
          className={`${controls.button} ${controls.quiet}`}
          onClick={() => changeDraft({ ...own, stops: own.stops.filter((_, each) => each !== index) })}
        >
          {words.removeStop(index + 1)}
        </button>
      </div>
      <PlaceLine label={words.at} step={at} run={stop.run} runs={runs} words={words} />
      <TextField label={words.caption} value={stop.caption} rows={2} onChange={(caption) => change({ caption })} />
      <KindSelect words={words} stop={stop} onChange={change} />
      {ask && <QuestionEditor words={words} own={own} runs={runs} stop={stop} ask={ask} onChange={change} />}
      {ask && (
        <>
          <PlaceLine label={words.until} step={until} run={stop.opens} runs={runs} words={words} />
          <TextField label={words.reveal} value={stop.reveal} rows={2} onChange={(reveal) => change({ reveal })} />
        </>
      )}
      <MoveButtons words={words} own={own} stop={stop} steps={{ at, until }} onChange={change} />
    </>
  );
}

function withStop(own: OwnLesson, index: number, stop: OwnStop): OwnLesson {
  return { ...own, stops: own.stops.map((each, place) => (place === index ? stop : each)) };
}

interface PlaceProps extends Pick<EditorProps, 'runs' | 'words'> {
  label(step: string): string;
  readonly step: number | null;
  readonly run: number;
}

/** A place in words: what happens in the step that it finds. */
function PlaceLine({ label, step, run, runs, words }: PlaceProps) {
  const sentences = useSentences();
  const history = runs.runs[run]?.history;
  if (step === null || !history) return <p className={panel.warning}>{words.notReached}</p>;
  const sentence = step > 0 ? sentences?.tell(history, step - 1) : '';
  return (
    <p className={panel.small}>
      <b>{label(String(step))}</b> <span>{sentence}</span>
    </p>
  );
}

interface ChangeProps {
  readonly words: OwnLessonTexts;
  readonly stop: OwnStop;
  onChange(change: Partial<OwnStop>): void;
}

function KindSelect({ words, stop, onChange }: ChangeProps) {
  const id = useId();
  const choose = (kind: string): void => {
    const chosen = questionKinds.find((each) => each === kind);
    onChange({ ask: chosen ? asked(stop, chosen) : null });
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{words.kind}</label>
      <select
        id={id}
        className={controls.select}
        value={stop.ask?.kind ?? 'none'}
        onChange={({ target }) => choose(target.value)}
      >
        {(['none', ...questionKinds] as const).map((kind) => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </select>
    </div>
  );
}

const empty = { text: '', because: '', node: null };

/** The question of a stop in another kind: what is written stays, and lanes belong to one kind only. */
function asked({ ask }: OwnStop, kind: QuestionKind): OwnStop['ask'] {
  const { prompt, options, right } = ask ?? { prompt: '', options: [empty, empty], right: null };
  const kept = kind === 'point' ? options : options.map((option) => ({ ...option, node: null }));
  return { kind, prompt, options: kept, right: kind === 'order' ? null : right };
}

interface MoveProps extends ChangeProps {
  readonly own: OwnLesson;
  readonly steps: ReturnType<typeof stepsOfStop>;
}

/** The stop and its answer can be moved to the step that is shown, where that is in a run of the lesson. */
function MoveButtons({ words, own, stop, steps, onChange }: MoveProps) {
  const { history, cursor } = useAppState(activeRun);
  const place = proposePlace(history, cursor.step);
  const run = own.runs.indexOf(linkOfShown());
  if (!place || run < 0) return null;
  const isThere = (other: number, step: number | null): boolean => other === run && step === cursor.step;
  return (
    <div className={panel.buttons}>
      {!isThere(stop.run, steps.at) && (
        <button type="button" className={controls.button} onClick={() => onChange({ at: place, run })}>
          {words.stopHere(cursor.step)}
        </button>
      )}
      {stop.ask && !isThere(stop.opens, steps.until) && (
        <button type="button" className={controls.button} onClick={() => onChange({ until: place, opens: run })}>
          {words.untilHere(cursor.step)}
        </button>
      )}
    </div>
  );
}
