import { useState } from 'react';
import type { NodeId } from '../../../../engine/protocol.ts';
import type { Certificate, Overlap } from '../../../../protocols/pbft/explain/certificates.ts';
import { certificatesOf, overlapOf } from '../../../../protocols/pbft/explain/certificates.ts';
import type { Focus } from '../../../../scenario/focus.ts';
import { nodeLabel, nodeLabels, nodesOf } from '../../../../text/names.ts';
import type { Texts } from '../../../../text/texts.ts';
import controls from '../../../atoms/controls.module.css';
import { Facts } from '../../../atoms/Facts.tsx';
import { useAllTexts } from '../../../texts/useTexts.ts';
import { faultyNow, isFaultyNow } from '../../faultyNow.ts';
import panel from '../../Panel.module.css';
import { useRun } from '../../worldNow.ts';

type Gate = Extract<Focus, { readonly kind: 'gate' }>;

/** The certificates that are offered: a choice of thousands helps nobody. */
const OFFERED_MAX = 100;

/** The replicas that the certificate of a gate shares with another one of the run: where two quorums meet. */
export function CertificateSection({ gate }: { readonly gate: Gate }) {
  const { causes } = useAllTexts();
  const { history, cursor } = useRun();
  const [chosen, setChosen] = useState('');
  const complete = certificatesOf(history).filter(({ step }) => step < cursor.step);
  const own = complete.findLast(
    ({ kind, node, view, sequence }) =>
      kind === gate.gate && node === gate.node && view === gate.view && sequence === gate.sequence,
  );
  if (!own) return null;
  const others = complete.filter((other) => other !== own);
  const other = others.find((candidate) => keyOf(candidate) === chosen);
  if (others.length === 0) return <p className={`${panel.small} ${panel.muted}`}>{causes.nothingToCompare}</p>;
  return (
    <div className={panel.sub}>
      <h3 className={panel.heading}>{causes.compare}</h3>
      <select
        className={controls.select}
        aria-label={causes.compare}
        value={other ? chosen : ''}
        onChange={({ target }) => setChosen(target.value)}
      >
        <option value="">{causes.choose}</option>
        {others.slice(-OFFERED_MAX).map((candidate) => (
          <Choice key={keyOf(candidate)} certificate={candidate} />
        ))}
      </select>
      {others.length > OFFERED_MAX && (
        <p className={`${panel.small} ${panel.muted}`}>{causes.onlyLatest(OFFERED_MAX)}</p>
      )}
      {other && <Shared first={own} second={other} />}
    </div>
  );
}

function keyOf({ kind, node, view, sequence, step }: Certificate): string {
  return `${kind}.${node}.${view}.${sequence}.${step}`;
}

function Choice({ certificate }: { readonly certificate: Certificate }) {
  const { causes } = useAllTexts();
  const { history } = useRun();
  const { kind, node, view, sequence } = certificate;
  return (
    <option value={keyOf(certificate)}>
      {causes.about[kind](nodeLabel(nodesOf(history.setup), node), view, sequence)}
    </option>
  );
}

interface SharedProps {
  readonly first: Certificate;
  readonly second: Certificate;
}

function Shared({ first, second }: SharedProps) {
  const texts = useAllTexts();
  const { history, cursor } = useRun();
  const { cluster } = history.setup;
  const { causes, words } = texts;
  const overlap = overlapOf(cluster, first, second);
  const { common } = overlap;
  const names = (nodes: readonly NodeId[]): string => words.list(nodeLabels(cluster, nodes));
  const faulty = common.filter((node) => isFaultyNow(history, node, cursor.step));
  const sizes = [first.members.length, second.members.length] as const;
  return (
    <>
      <Facts
        facts={[
          [causes.thisOne, names(first.members)],
          [causes.otherOne, names(second.members)],
          [causes.common, common.length > 0 ? names(common) : causes.nobody],
        ]}
      />
      <p className={panel.small}>
        {words.paragraph([
          overlap.least > 0 ? causes.mustShare(overlap, sizes) : causes.needNotShare(overlap, sizes),
          guaranteeOf(texts, overlap, faultyNow(history, cursor.step)),
        ])}
      </p>
      {faulty.length > 0 && <p className={panel.small}>{causes.faulty(nodeLabels(cluster, faulty), faulty.length)}</p>}
    </>
  );
}

/** The use of those in both: nothing is promised where more than f replicas are faulty. */
function guaranteeOf({ causes, panels }: Texts, overlap: Overlap, faulty: number): string {
  if (faulty > overlap.faults) return panels.tooMany(overlap.faults);
  return overlap.common.length >= overlap.enough ? causes.hasCorrect(overlap) : causes.mayBeFaulty(overlap);
}
