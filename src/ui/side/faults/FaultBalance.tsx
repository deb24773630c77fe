import { faultyAt } from '../../../protocols/explain/faults.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import panel from '../Panel.module.css';
import { useWorld } from '../worldNow.ts';
import { faultSentences } from './faultSentences.ts';

/** The number of replicas that are faulty at this step, and the number PBFT tolerates. */
export function FaultBalance() {
  const texts = useAllTexts();
  const world = useWorld();
  const { all, tolerated, isTooMany, agreement } = faultyAt(world);
  return (
    <section className={panel.section}>
      <h2 className={panel.title}>{texts.panels.faultCount(all.length, tolerated)}</h2>
      {faultSentences(texts, world).map((text) => (
        <p key={text} className={panel.small}>
          {text}
        </p>
      ))}
      {isTooMany && <p className={`${panel.text} ${panel.warning}`}>{texts.panels.tooMany(tolerated)}</p>}
      {agreement && <p className={panel.text}>{texts.lights.agreementHolds(agreement)}</p>}
    </section>
  );
}
