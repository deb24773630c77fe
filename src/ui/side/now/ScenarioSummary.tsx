import { openingStepOf } from '../../../scenario/builtIn/overview.ts';
import { isAsBuiltIn } from '../../../scenario/link/link.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import panel from '../Panel.module.css';
import { useRun } from '../worldNow.ts';

/** The points to look for, shown where a built-in experiment opens; not in a changed one, where they may not hold. */
export function ScenarioSummary() {
  const { scenarios, summaries } = useAllTexts();
  const { scenario, cursor, seen } = useRun();
  const { base } = scenario;
  if (seen || cursor.step > openingStepOf(base) || !isAsBuiltIn(scenario)) return null;
  return (
    <section className={panel.section}>
      <h2 className={panel.heading}>{scenarios[base].title}</h2>
      <p className={panel.text}>{summaries[base]}</p>
    </section>
  );
}
