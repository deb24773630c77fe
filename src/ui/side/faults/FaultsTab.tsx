import { nodeLabel, nodesOf } from '../../../text/names.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import panel from '../Panel.module.css';
import { useRun } from '../worldNow.ts';
import { FaultBalance } from './FaultBalance.tsx';
import { FaultList } from './FaultList.tsx';
import { NetworkSection } from './NetworkSection.tsx';

/** The interventions on the run, the number of faults PBFT tolerates, and the actions on the network. */
export function FaultsTab() {
  const { oneView } = useAllTexts();
  const { seen, history } = useRun();
  if (seen) {
    const name = nodeLabel(nodesOf(history.setup), seen.by);
    return <p className={`${panel.section} ${panel.text}`}>{oneView.deeds(name)}</p>;
  }
  return (
    <>
      <FaultBalance />
      <FaultList />
      <NetworkSection />
    </>
  );
}
