import { primaryOf } from '../../../protocols/quorum.ts';
import { nodeLabel, nodesOf } from '../../../text/names.ts';
import { useTexts } from '../../texts/useTexts.ts';
import panel from '../Panel.module.css';
import { useRun } from '../worldNow.ts';

/** Before the first step: who is who, and what can be pressed. */
export function WhoIsWho() {
  const { sidePanel } = useTexts();
  const { setup } = useRun().history;
  const { replicas } = setup.cluster;
  const nodes = nodesOf(setup);
  const name = (node: number) => nodeLabel(nodes, node);
  return (
    <section className={panel.section}>
      {setup.protocol === 'pbft' && (
        <>
          <h2 className={panel.heading}>{sidePanel.whoIsWho}</h2>
          <p className={panel.text}>
            {sidePanel.clientsAndReplicas(name(replicas), name(replicas - 1), name(primaryOf(0, replicas)))}
          </p>
        </>
      )}
      <p className={panel.hint}>{sidePanel.welcomeHint}</p>
    </section>
  );
}
