import { FaultBalance } from './FaultBalance.tsx';
import { FaultList } from './FaultList.tsx';
import { NetworkSection } from './NetworkSection.tsx';

/** The interventions on the run, the number of faults PBFT tolerates, and the actions on the network. */
export function FaultsTab() {
  return (
    <>
      <FaultBalance />
      <FaultList />
      <NetworkSection />
    </>
  );
}
