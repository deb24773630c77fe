import { ScenarioSummary } from './ScenarioSummary.tsx';
import { VersionsHeard } from './VersionsHeard.tsx';
import { WhySection } from './WhySection.tsx';

/** The proposals of a liar and who got them, the summary of the experiment, and the reason why the step happened. */
export function Explanation() {
  return (
    <>
      <VersionsHeard />
      <ScenarioSummary />
      <WhySection />
    </>
  );
}
