import type { NodeId } from '../../../../engine/protocol.ts';
import type { DemoState } from '../../../../protocols/goDemo/goDemo.ts';
import type { Page } from '../../../../protocols/goDemo/rules/nodeState.ts';
import { Facts } from '../../../atoms/Facts.tsx';
import { useAllTexts } from '../../../texts/useTexts.ts';
import panel from '../../Panel.module.css';
import { useWorld } from '../../worldNow.ts';
import { NodeActions } from '../NodeActions.tsx';

/** The browser at this step: the addresses it has opened, and the outcome of each. */
export function DemoBrowserFocus({ node }: { node: NodeId }) {
  const { demo } = useAllTexts();
  const state = useWorld().nodes[node]?.state as DemoState | undefined;
  if (state?.kind !== 'browser') return null;
  const states = { no: demo.panel.loading, done: demo.panel.loaded, panicked: demo.panel.brokeOff };
  const stateText = ({ ended, oks }: Page): string => states[ended](oks);
  return (
    <>
      <p className={panel.small}>{demo.panel.browser}</p>
      <NodeActions node={node} />
      <div className={panel.sub}>
        <h3 className={panel.heading}>{demo.panel.pages}</h3>
        {state.pages.length === 0 && <p className={`${panel.small} ${panel.muted}`}>{demo.panel.noPages}</p>}
        <Facts facts={state.pages.map((page) => [`${page.call}. ${page.address}`, stateText(page)])} />
      </div>
    </>
  );
}
