import { Check } from 'lucide';
import type { Journey } from '../../../../engine/journeys.ts';
import { thresholdsOf } from '../../../../protocols/pbft/explain/counts.ts';
import type { SlotChoice } from '../../../../protocols/pbft/notes.ts';
import type { NewView, ViewChange } from '../../../../protocols/pbft/rules/messages.ts';
import { choose } from '../../../../protocols/pbft/rules/newViewChoice.ts';
import { paperPolicy } from '../../../../protocols/pbft/rules/paperPolicy.ts';
import { primaryOf } from '../../../../protocols/quorum.ts';
import { nodeLabel, nodeLabels } from '../../../../text/names.ts';
import { Facts } from '../../../atoms/Facts.tsx';
import { Icon } from '../../../atoms/Icon.tsx';
import { useAllTexts } from '../../../texts/useTexts.ts';
import panel from '../../Panel.module.css';
import { useRun } from '../../worldNow.ts';
import { MeterView } from '../MeterView.tsx';
import { voteMeter } from '../meter.ts';
import styles from './Inspect.module.css';
import { NewViewVerdicts } from './NewViewVerdicts.tsx';
import { Requests } from './Requests.tsx';
import { groupCompeting } from './slotChoices.ts';
import { ViewChangeProofs } from './ViewChangeContents.tsx';

/** ⟨NEW-VIEW, v+1, V, O⟩ (§4.4): whose VIEW-CHANGEs it rests on, what they make of each slot, and who accepts that. */
export function NewViewContents({ message, journey }: { message: NewView; journey: Journey }) {
  const texts = useAllTexts().inspect;
  const { cluster } = useRun().history.setup;
  const { view, viewChanges } = message;
  // The rule of the protocol itself, on the message as it was sent: what every backup computes too.
  const { checkpoint, maxSequence, choices } = choose(viewChanges, paperPolicy);
  return (
    <>
      <Facts
        facts={[
          [texts.newView, view],
          [texts.itsPrimary, nodeLabel(cluster, primaryOf(view, cluster.replicas))],
          [texts.minSequence, checkpoint.sequence],
          [texts.maxSequence, maxSequence],
        ]}
      />
      <Members viewChanges={viewChanges} holder={journey.envelope.from} />
      <h3 className={`${panel.heading} ${styles.heading}`}>{texts.howChosen}</h3>
      {choices.length === 0 && (
        <p className={`${panel.small} ${panel.muted}`}>{texts.nothingChosen(checkpoint.sequence)}</p>
      )}
      <ol className={styles.cards}>
        {choices.map((choice, index) => (
          <li key={choice.sequence} className={styles.card}>
            <Choice choice={choice} proposed={message.proposals[index]?.digest ?? null} />
          </li>
        ))}
      </ol>
      <NewViewVerdicts journey={journey} />
    </>
  );
}

/** V: each VIEW-CHANGE with its proofs, folded. */
function Members({ viewChanges, holder }: { viewChanges: readonly ViewChange[]; holder: number }) {
  const texts = useAllTexts();
  const { cluster } = useRun().history.setup;
  const members = viewChanges.map(({ replica }) => replica);
  return (
    <>
      <div className={`${panel.headingRow} ${styles.heading}`}>
        <h3 className={panel.heading}>{texts.inspect.members}</h3>
        <MeterView meter={voteMeter('viewChange', members, holder, thresholdsOf(cluster).quorum)} />
      </div>
      {viewChanges.map((viewChange) => {
        const { replica, lowWaterMark, certificates } = viewChange;
        const slots = certificates.map(({ proposal }) => proposal.sequence);
        return (
          <details key={replica} className={styles.member}>
            <summary>{texts.inspect.member(nodeLabel(cluster, replica), lowWaterMark, slots)}</summary>
            <ViewChangeProofs message={viewChange} lowWaterMark={lowWaterMark} />
          </details>
        );
      })}
    </>
  );
}

/** One slot of O: which certificates named it, and what it becomes. */
function Choice({ choice, proposed }: { choice: SlotChoice; proposed: string | null }) {
  const texts = useAllTexts();
  const { cluster } = useRun().history.setup;
  const { sequence, digest, certifiedView, isContradictory } = choice;
  return (
    <>
      <p className={styles.cardHead}>
        <b>{texts.words.slot(sequence)}</b>
        <span>{certifiedView === null ? texts.inspect.becomesNull : texts.inspect.viewWins(certifiedView)}</span>
      </p>
      {certifiedView === null && <p className={`${styles.cardLine} ${panel.muted}`}>{texts.inspect.whyNull}</p>}
      <ul>
        {groupCompeting(choice).map(({ view, digest: named, replicas, wins }) => (
          <li key={`${view} ${named}`} className={styles.rival} data-wins={wins || undefined}>
            {wins && <Icon of={Check} className={styles.tick} size={16} />}
            <span>
              {wins && <span className="visuallyHidden">{`${texts.inspect.chosen} `}</span>}
              <span>{texts.inspect.certificateOf(view, nodeLabels(cluster, replicas))}</span>{' '}
              <Requests digest={named} />
            </span>
          </li>
        ))}
      </ul>
      {isContradictory && (
        <p className={`${styles.cardLine} ${panel.warning}`}>
          {texts.inspect.contradictory(thresholdsOf(cluster).inTwoQuorums)}
        </p>
      )}
      {proposed !== digest && (
        <p className={`${styles.cardLine} ${panel.warning}`}>
          <span>{texts.inspect.proposedInstead}</span> {proposed !== null && <Requests digest={proposed} />}
        </p>
      )}
    </>
  );
}
