import { ScenarioSummary } from './ScenarioSummary.tsx';
import { WhySection } from './WhySection.tsx';

/** What to look for in the experiment, and why the step happened. */
export function Explanation() {
  return (
    <>
      <ScenarioSummary />
      <WhySection />
    </>
  );
}
