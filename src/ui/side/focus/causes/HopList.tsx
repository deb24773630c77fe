import kinds from '../../../../diagram/draw/kinds.module.css';
import { styleOf } from '../../../../diagram/messageStyle.ts';
import type { CriticalPath, Hop } from '../../../../protocols/pbft/explain/criticalPath.ts';
import type { Nodes } from '../../../../text/names.ts';
import { nodeLabel, nodesOf } from '../../../../text/names.ts';
import type { Texts } from '../../../../text/texts.ts';
import { StepLink } from '../../../atoms/StepLink.tsx';
import { useAllTexts } from '../../../texts/useTexts.ts';
import evidence from '../../now/EvidenceList.module.css';
import panel from '../../Panel.module.css';
import { useRun } from '../../worldNow.ts';
import styles from './HopList.module.css';

/** The hops of a critical path, each with its time and a link to the step that it ends in; and their sum. */
export function HopList({ path }: { readonly path: CriticalPath }) {
  const texts = useAllTexts();
  const { history } = useRun();
  const { causes } = texts;
  const nodes = nodesOf(history.setup);
  return (
    <>
      <ol className={evidence.list} aria-label={causes.hops}>
        {path.hops.map((hop) => (
          <li key={hop.until} className={`${evidence.item} ${styles.hop}`}>
            <span
              className={`${evidence.mark} ${hop.kind === 'message' ? kinds[styleOf(hop.message).colour] : ''}`}
              aria-hidden
            />
            <span className={evidence.text}>{hopText(texts, hop, nodes)}</span>
            <span className={styles.ticks}>{causes.ticks(hop.ticks)}</span>
            <StepLink index={hop.until} />
          </li>
        ))}
      </ol>
      <p className={panel.small}>{causes.sum(path.ticks)}</p>
    </>
  );
}

function hopText({ causes, words }: Texts, hop: Hop, nodes: Nodes): string {
  switch (hop.kind) {
    case 'message':
      return causes.message(words.messages[hop.message], nodeLabel(nodes, hop.from), nodeLabel(nodes, hop.to));
    case 'timer':
      return causes.timer(nodeLabel(nodes, hop.node), hop.timer);
    case 'wait':
      return causes.wait(nodeLabel(nodes, hop.node));
  }
}
