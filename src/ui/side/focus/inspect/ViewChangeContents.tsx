import type { NodeId } from '../../../../engine/protocol.ts';
import type { SequenceNumber } from '../../../../protocols/numbers.ts';
import { thresholdsOf } from '../../../../protocols/pbft/explain/counts.ts';
import type { Checkpoint, PreparedCertificate, ViewChange } from '../../../../protocols/pbft/rules/messages.ts';
import { primaryOf } from '../../../../protocols/quorum.ts';
import { nodeLabel, nodeLabels, shortDigest } from '../../../../text/names.ts';
import { Facts } from '../../../atoms/Facts.tsx';
import { useAllTexts } from '../../../texts/useTexts.ts';
import panel from '../../Panel.module.css';
import { useRun } from '../../worldNow.ts';
import { MeterView } from '../MeterView.tsx';
import { preparedMeter, voteMeter } from '../meter.ts';
import styles from './Inspect.module.css';
import { Requests } from './Requests.tsx';

/** ⟨VIEW-CHANGE, v+1, h, C, P, i⟩ (§4.4): what its sender asks for, and the proofs of what it knows. */
export function ViewChangeContents({ message }: { message: ViewChange }) {
  const texts = useAllTexts();
  const { cluster } = useRun().history.setup;
  const { view, lowWaterMark, replica } = message;
  return (
    <>
      <Facts
        facts={[
          [texts.inspect.asksForView, view],
          [texts.inspect.itsPrimary, nodeLabel(cluster, primaryOf(view, cluster.replicas))],
          [texts.inspect.sender, nodeLabel(cluster, replica)],
        ]}
      />
      <ViewChangeProofs message={message} lowWaterMark={lowWaterMark} />
    </>
  );
}

/** C and P. */
export function ViewChangeProofs({ message, lowWaterMark }: { message: ViewChange; lowWaterMark: SequenceNumber }) {
  const texts = useAllTexts().inspect;
  const { checkpointProof, certificates, replica } = message;
  return (
    <>
      <h3 className={`${panel.heading} ${styles.heading}`}>{texts.checkpointProof}</h3>
      <CheckpointProof sequence={lowWaterMark} proof={checkpointProof} holder={replica} />
      <h3 className={`${panel.heading} ${styles.heading}`}>{texts.certificates}</h3>
      {certificates.length === 0 && (
        <p className={`${panel.small} ${panel.muted}`}>{texts.noCertificates(lowWaterMark)}</p>
      )}
      <ol className={styles.cards}>
        {certificates.map((certificate) => (
          <li key={certificate.proposal.sequence} className={styles.card}>
            <Certificate certificate={certificate} holder={replica} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** The q CHECKPOINTs that prove h; for h = 0 there is nothing to prove. */
export function CheckpointProof(props: { sequence: SequenceNumber; proof: readonly Checkpoint[]; holder: NodeId }) {
  const texts = useAllTexts();
  const { cluster } = useRun().history.setup;
  const { sequence, proof, holder } = props;
  const voters = proof.map(({ replica }) => replica);
  if (proof.length === 0) {
    return <p className={`${panel.small} ${panel.muted}`}>{texts.inspect.noProofNeeded(sequence)}</p>;
  }
  return (
    <div className={styles.card}>
      <p className={styles.cardHead}>
        <b>{texts.words.checkpoint(sequence)}</b>
        <MeterView meter={voteMeter('checkpoint', voters, holder, thresholdsOf(cluster).quorum)} />
      </p>
      <p className={styles.cardLine}>
        <code className={styles.digest}>{shortDigest(proof[0]?.digest ?? '')}</code>{' '}
        <span>{texts.inspect.of(texts.words.messages.checkpoint, nodeLabels(cluster, voters))}</span>
      </p>
    </div>
  );
}

/** One PRE-PREPARE and q−1 PREPAREs (§4.2), drawn as just that. */
function Certificate({ certificate, holder }: { certificate: PreparedCertificate; holder: NodeId }) {
  const texts = useAllTexts();
  const { cluster } = useRun().history.setup;
  const { proposal, prepares } = certificate;
  const { messages } = texts.words;
  const voters = [...new Set(prepares.map(({ replica }) => replica))];
  const tally = { have: voters.length + 1, need: thresholdsOf(cluster).quorum, withProposal: true };
  const primary = nodeLabel(cluster, primaryOf(proposal.view, cluster.replicas));
  return (
    <>
      <p className={styles.cardHead}>
        <b>{texts.inspect.slotInView(proposal.sequence, proposal.view)}</b>
        <MeterView meter={preparedMeter(tally, voters.includes(holder))} />
      </p>
      <p className={styles.cardLine}>
        <Requests digest={proposal.digest} />
      </p>
      <p className={`${styles.cardLine} ${panel.muted}`}>
        {[
          texts.inspect.of(messages.prePrepare, [primary]),
          texts.inspect.of(messages.prepare, nodeLabels(cluster, voters)),
        ].join(texts.inspect.and)}
      </p>
    </>
  );
}
