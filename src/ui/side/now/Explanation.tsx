import { ScenarioSummary } from './ScenarioSummary.tsx';
import { WhySection } from './WhySection.tsx';

/** The summary of the experiment, and the reason why the step happened. */
export function Explanation() {
  return (
    <>
      <ScenarioSummary />
      <WhySection />
    </>
  );
}
