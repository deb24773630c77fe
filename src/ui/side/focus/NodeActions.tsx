import type { NodeId } from '../../../engine/protocol.ts';
import { ActionButtons } from '../ActionButtons.tsx';
import { InboxButton } from '../inbox/InboxButton.tsx';
import panel from '../Panel.module.css';
import { useRun } from '../worldNow.ts';
import { SightSwitch } from './SightSwitch.tsx';

/** The interventions on a node, and the ways to look at the run from there. In one replica's view there are none. */
export function NodeActions({ node }: { readonly node: NodeId }) {
  const { seen, history } = useRun();
  return (
    <>
      <ActionButtons focus={{ kind: 'node', node }} />
      {!seen && (
        <div className={panel.buttons}>
          <InboxButton node={node} />
          {node < history.setup.cluster.replicas && <SightSwitch node={node} />}
        </div>
      )}
    </>
  );
}
