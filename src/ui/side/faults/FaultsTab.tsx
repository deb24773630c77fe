import { FaultBalance } from './FaultBalance.tsx';
import { FaultList } from './FaultList.tsx';
import { NetworkSection } from './NetworkSection.tsx';

/** What was done to the run, how much of it PBFT can bear, and what else can be done to the network. */
export function FaultsTab() {
  return (
    <>
      <FaultBalance />
      <FaultList />
      <NetworkSection />
    </>
  );
}
