import type { NodeId } from '../../../../engine/protocol.ts';
import type { DemoState } from '../../../../protocols/goDemo/goDemo.ts';
import { nameOf } from '../../../../protocols/goDemo/rules/messages.ts';
import type { Handler } from '../../../../protocols/goDemo/rules/nodeState.ts';
import type { Nodes } from '../../../../text/names.ts';
import { nodeLabel, nodesOf } from '../../../../text/names.ts';
import { Facts } from '../../../atoms/Facts.tsx';
import { useAllTexts } from '../../../texts/useTexts.ts';
import panel from '../../Panel.module.css';
import { useWorld } from '../../worldNow.ts';
import { NodeActions } from '../NodeActions.tsx';

/** A node of the Go demo at this step: its table of names, its writer, and the handlers that wait. */
export function DemoNodeFocus({ node }: { node: NodeId }) {
  const { demo, details, words } = useAllTexts();
  const world = useWorld();
  const worldNode = world.nodes[node];
  const nodes = nodesOf(world.setup);
  const state = worldNode?.state as DemoState | undefined;
  if (!worldNode || state?.kind !== 'node') return null;
  const { names, writer, handlers } = state;
  return (
    <>
      <p className={panel.small}>{`${demo.panel.node} · ${worldNode.up ? details.running : details.crashed}`}</p>
      <NodeActions node={node} />
      <Facts
        facts={[
          [demo.panel.names, names.length > 0 ? words.list(names) : demo.panel.noNames],
          [demo.panel.writer, writer ? `${nodeLabel(nodes, writer.browser)} · ${writer.asked}` : demo.panel.noWriter],
        ]}
      />
      <div className={panel.sub}>
        <h3 className={panel.heading}>{demo.panel.handlers}</h3>
        {handlers.length === 0 && <p className={`${panel.small} ${panel.muted}`}>{demo.panel.noHandlers}</p>}
        {handlers.map((handler) => (
          <p key={handler.waitsFor} className={panel.small}>
            <HandlerText handler={handler} self={node} nodes={nodes} />
          </p>
        ))}
      </div>
    </>
  );
}

function HandlerText({ handler, self, nodes }: { handler: Handler; self: NodeId; nodes: Nodes }) {
  const { demo } = useAllTexts();
  const { path, caller, broadcast, left } = handler;
  // It calls the others in the order of the table: the one before those that are left is the one it waits for.
  const others = Array.from({ length: nodes.replicas }, (_, node) => node).filter((node) => node !== self);
  const called = others[others.length - left.length - 1] ?? 0;
  return demo.panel.handler(path, nodeLabel(nodes, caller), broadcast, nameOf(called));
}
