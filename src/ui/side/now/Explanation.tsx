import { ScenarioSummary } from './ScenarioSummary.tsx';
import { VersionsHeard } from './VersionsHeard.tsx';
import { WhySection } from './WhySection.tsx';

/** What a liar proposed to whom, the summary of the experiment, and the reason why the step happened. */
export function Explanation() {
  return (
    <>
      <VersionsHeard />
      <ScenarioSummary />
      <WhySection />
    </>
  );
}
