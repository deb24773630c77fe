import type { ReplicaState } from '../../../protocols/pbft/rules/replicaState.ts';
import { clientLabel } from '../../../text/names.ts';
import { Facts } from '../../atoms/Facts.tsx';
import { useAllTexts } from '../../texts/useTexts.ts';
import panel from '../Panel.module.css';
import { useWorld } from '../worldNow.ts';

/** Requests that a replica knows of and has not executed, in the order of arrival; for one of them its timer runs. */
export function PendingRequests({ state }: { state: ReplicaState }) {
  const { inspect } = useAllTexts();
  const { cluster } = useWorld().setup;
  const pending = [...state.pending.values()];
  if (pending.length === 0) return null;
  return (
    <div className={panel.sub}>
      <h3 className={panel.heading}>{inspect.pending}</h3>
      <Facts
        facts={pending.map((request) => [
          inspect.requestOf(clientLabel(cluster, request.client), request.timestamp),
          <span key="operation">
            <code>{request.operation}</code>
            {request === state.timedRequest && <span>{` · ${inspect.timed}`}</span>}
          </span>,
        ])}
      />
    </div>
  );
}
