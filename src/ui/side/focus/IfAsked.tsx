import { useMemo } from 'react';
import type { NodeId } from '../../../engine/protocol.ts';
import type { Question } from '../../../protocols/pbft/explain/ifAsked.ts';
import { ifAsked } from '../../../protocols/pbft/explain/ifAsked.ts';
import { nodeLabel, nodesOf } from '../../../text/names.ts';
import { sentenceOf } from '../../../text/tell/sentence.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import panel from '../Panel.module.css';
import { useRun, useWorld } from '../worldNow.ts';

/** The answers of a replica to a client and to another replica now, by its own state and rules. */
export function IfAsked({ node }: { readonly node: NodeId }) {
  const texts = useAllTexts();
  const { oneView } = texts;
  const { history, cursor } = useRun();
  const world = useWorld();
  const { step } = cursor;
  const asked = useMemo(() => ifAsked(history, step, world, node), [history, step, world, node]);
  const nodes = nodesOf(history.setup);
  const name = (id: NodeId) => nodeLabel(nodes, id);
  const questionText = ({ kind, from, message }: Question): string => {
    if (kind === 'status') return oneView.status(name(from));
    return kind === 'again'
      ? oneView.again(name(from), message.timestamp)
      : oneView.read(name(from), message.operation);
  };
  return (
    <div className={panel.sub}>
      <h3 className={panel.heading}>{oneView.askedNow}</h3>
      {asked.length === 0 && <p className={panel.small}>{oneView.isDown(name(node))}</p>}
      <dl className={panel.asked}>
        {asked.map(({ question, history: answered, index }) => (
          <div key={`${question.kind} ${question.from}`}>
            <dt>{questionText(question)}</dt>
            <dd>{sentenceOf(texts, answered, index)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
