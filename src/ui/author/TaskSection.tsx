import { useMemo } from 'react';
import { kindsChanged } from '../../lessons/judge.ts';
import type { OwnGoal, OwnHints, OwnTask } from '../../lessons/own/ownLesson.ts';
import { CONDITIONS_MAX } from '../../lessons/own/ownLesson.ts';
import { boundedRunOf } from '../../lessons/own/ownRuns.ts';
import type { ProposedGoal } from '../../lessons/own/proposeGoals.ts';
import { proposeGoals } from '../../lessons/own/proposeGoals.ts';
import { changeDraft, linkOfShown } from '../../store/draft.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { nodeLabel, nodesOf } from '../../text/names.ts';
import controls from '../atoms/controls.module.css';
import panel from '../side/Panel.module.css';
import { useSentences } from '../texts/useTexts.ts';
import styles from './Author.module.css';
import type { EditorProps } from './AuthorPanel.tsx';
import { TextField } from './TextField.tsx';

/** The task at the end: a solution of the author's own, and goals picked from what is true of it. */
export function TaskSection(props: EditorProps) {
  const { words, own } = props;
  return (
    <section className={panel.section} aria-label={words.task}>
      <h3 className={panel.heading}>{words.task}</h3>
      {own.task ? <TaskEditor {...props} task={own.task} /> : <Beginning {...props} />}
    </section>
  );
}

/** A run that differs from that of the lesson, in something that could be a goal, is a solution. */
function Beginning({ words, own, runs }: EditorProps) {
  const { setup } = useAppState(activeRun).scenario;
  const run = runs.runs[0];
  const proposed = useMemo(() => {
    const shown = boundedRunOf(setup);
    return run?.history && shown ? proposeGoals(run.history, shown) : [];
  }, [run, setup]);
  const take = (): void => {
    if (!run) return;
    const kinds = kindsChanged(run.scenario.setup, setup);
    changeDraft({ ...own, task: { run: 0, asks: '', goals: [], solution: linkOfShown(), kinds } });
  };
  const isOther = run !== undefined && linkOfShown() !== own.runs[0];
  return (
    <>
      <p className={panel.hint}>{words.taskHint}</p>
      <div className={panel.buttons}>
        <button type="button" className={controls.button} disabled={proposed.length === 0} onClick={take}>
          {words.takeSolution}
        </button>
      </div>
      {isOther && proposed.length === 0 && <p className={panel.hint}>{words.noGoals}</p>}
    </>
  );
}

function TaskEditor({ words, own, runs, task }: EditorProps & { readonly task: OwnTask }) {
  const change = (changed: Partial<OwnTask>): void => changeDraft({ ...own, task: { ...task, ...changed } });
  return (
    <>
      <TextField label={words.taskAsks} value={task.asks} rows={2} onChange={(asks) => change({ asks })} />
      <GoalChoice words={words} own={own} runs={runs} task={task} onChange={(goals) => change({ goals })} />
      {task.goals.map((goal, index) => (
        <TextField
          key={textOf(goal)}
          label={words.goal(index + 1)}
          value={goal.text}
          rows={2}
          onChange={(text) => change({ goals: task.goals.map((each) => (each === goal ? { ...goal, text } : each)) })}
        />
      ))}
      <Hints words={words} task={task} change={change} />
      <TakenLimits words={words} runs={runs} task={task} change={change} />
      <div className={panel.buttons}>
        <button
          type="button"
          className={`${controls.button} ${controls.quiet}`}
          onClick={() => changeDraft({ ...own, task: null })}
        >
          {words.removeTask}
        </button>
      </div>
    </>
  );
}

interface PartProps extends Pick<EditorProps, 'words'> {
  readonly task: OwnTask;
  change(changed: Partial<OwnTask>): void;
}

const NO_HINTS: OwnHints = { place: '', rule: '', move: '' };

/** The hints for readers who ask, one after the other, and the sentence for those who have solved the task. */
function Hints({ words, task, change }: PartProps) {
  const { hints = NO_HINTS, solved = '' } = task;
  return (
    <>
      {(['place', 'rule', 'move'] as const).map((kind) => (
        <TextField
          key={kind}
          label={words.hints[kind]}
          value={hints[kind]}
          rows={2}
          onChange={(text) => change({ hints: { ...hints, [kind]: text } })}
        />
      ))}
      <TextField label={words.solved} value={solved} rows={2} onChange={(text) => change({ solved: text })} />
    </>
  );
}

/** The limits of a copied lesson: they can be taken off, all at once. */
function TakenLimits({ words, runs, task, change }: PartProps & Pick<EditorProps, 'runs'>) {
  const { settings, downAtOnce, liars, nearMisses = [] } = task;
  const setup = runs.runs[task.run]?.scenario.setup;
  const said: string[] = [];
  if (settings) said.push(words.limits[settings.length === 0 ? 'none' : 'some']);
  if (downAtOnce !== undefined) said.push(words.limits.downAtOnce(downAtOnce));
  if (liars && setup) said.push(words.limits.liars(liars.map((node) => nodeLabel(nodesOf(setup), node))));
  if (nearMisses.length > 0) said.push(words.limits.nearMisses(nearMisses.length));
  if (said.length === 0) return null;
  const none = { settings: undefined, downAtOnce: undefined, liars: undefined, nearMisses: undefined };
  return (
    <>
      <ul className={styles.list}>
        {said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div className={panel.buttons}>
        <button type="button" className={`${controls.button} ${controls.quiet}`} onClick={() => change(none)}>
          {words.limits.remove}
        </button>
      </div>
    </>
  );
}

interface ChoiceProps extends EditorProps {
  readonly task: OwnTask;
  onChange(goals: readonly OwnGoal[]): void;
}

/** Goals to tick. Those of a copied lesson that are none of these stay. */
function GoalChoice({ words, runs, task, onChange }: ChoiceProps) {
  const run = runs.runs[task.run]?.history;
  const solution = runs.solution?.history;
  const proposed = useMemo(() => (run && solution ? proposeGoals(run, solution) : []), [run, solution]);
  const textOfProposed = useGoalText({ words, runs, task });
  const count = task.goals.reduce((sum, { all }) => sum + all.length, 0);
  const toggle = (goal: ProposedGoal, isOn: boolean): void => {
    const rest = task.goals.filter((each) => textOf(each) !== textOf(goal));
    onChange(isOn ? [...rest, { text: textOfProposed(goal), all: goal.all }] : rest);
  };
  return (
    <fieldset className={styles.goals}>
      <legend className={panel.heading}>{words.goals}</legend>
      {proposed.map((goal) => {
        const isOn = task.goals.some((each) => textOf(each) === textOf(goal));
        return (
          <label key={textOf(goal)} className={styles.check}>
            <input
              type="checkbox"
              checked={isOn}
              disabled={!isOn && count + goal.all.length > CONDITIONS_MAX}
              onChange={({ target }) => toggle(goal, target.checked)}
            />
            <span>{textOfProposed(goal)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

function textOf({ all }: Pick<OwnGoal, 'all'>): string {
  return JSON.stringify(all);
}

/** Returns what makes the sentence of a goal that is proposed. */
function useGoalText({
  words,
  runs,
  task,
}: Pick<ChoiceProps, 'words' | 'runs' | 'task'>): (goal: ProposedGoal) => string {
  const sentences = useSentences();
  return ({ says }) => {
    switch (says.kind) {
      case 'happens':
      case 'never': {
        const history = says.kind === 'happens' ? runs.solution?.history : runs.runs[task.run]?.history;
        return words.says[says.kind](history ? (sentences?.tell(history, says.step - 1) ?? '') : '');
      }
      case 'last': {
        const setup = runs.solution?.scenario.setup;
        return words.says.last(setup ? nodeLabel(nodesOf(setup), says.node) : '');
      }
      case 'monitor':
        return words.says.monitor(says.monitor);
      case 'answered':
        return words.says.answered;
    }
  };
}
