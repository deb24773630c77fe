import { useMemo } from 'react';
import { sightOf } from '../../../engine/sight.ts';
import type { RuleRun } from '../../../sources/rulesOfStep.ts';
import { rulesOfStep } from '../../../sources/rulesOfStep.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import panel from '../Panel.module.css';
import { useRun } from '../worldNow.ts';
import styles from './StepCode.module.css';

/**
 * The lines of the rules that a step ran, as they stand in the files: those that said what the step tells first, the others
 * folded.
 *
 * @param index of the step
 */
export function StepCode({ index }: { readonly index: number }) {
  const { code } = useAllTexts().details;
  const { history, seen } = useRun();
  // The step of one replica is run anew where it happened: only its own rules are seen.
  const whole = seen?.whole.history ?? history;
  const at = seen ? (sightOf(whole, seen.by).counts[index + 1] ?? 1) - 1 : index;
  const rules = useMemo(() => rulesOfStep(whole, at), [whole, at]);
  const spoke = rules.filter(({ spoken }) => spoken.size > 0);
  const others = rules.filter(({ spoken }) => spoken.size === 0);
  if (rules.length === 0) return <p className={panel.hint}>{code.none}</p>;
  return (
    <div className={styles.rules}>
      <p className={panel.hint}>{code.marks}</p>
      {spoke.map((run) => (
        <Rule key={keyOf(run)} run={run} isOpen />
      ))}
      {others.length > 0 && <h3 className={panel.heading}>{code.others}</h3>}
      {others.map((run) => (
        <Rule key={keyOf(run)} run={run} isOpen={spoke.length === 0} />
      ))}
    </div>
  );
}

const keyOf = ({ rule }: RuleRun): string => `${rule.path} ${rule.name} ${rule.line}`;

/** One function: closed, it is a name and a place. */
function Rule({ run, isOpen }: { readonly run: RuleRun; readonly isOpen: boolean }) {
  const { code } = useAllTexts().details;
  const { rule, isBroken } = run;
  return (
    <details className={styles.rule} open={isOpen}>
      <summary>
        <code className={styles.name}>{rule.name}</code>{' '}
        <span className={styles.place}>{code.place(rule.path, rule.line)}</span>
      </summary>
      {isBroken && <p className={panel.hint}>{code.broken}</p>}
      <pre className={styles.text}>
        {rule.text.split('\n').map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the file
          <Line key={at} {...{ run, text }} number={rule.line + at} />
        ))}
      </pre>
    </details>
  );
}

function Line({ run, text, number }: { readonly run: RuleRun; readonly text: string; readonly number: number }) {
  const { lines, spoken } = run;
  return (
    <span className={styles.line} data-number={number} data-spoke={spoken.has(number) || undefined}>
      {lines.has(number) ? <mark>{text}</mark> : <span>{text}</span>}
    </span>
  );
}
