import { useMemo } from 'react';
import { thresholdsOf } from '../../protocols/pbft/explain/counts.ts';
import type { Focus } from '../../scenario/focus.ts';
import controls from '../atoms/controls.module.css';
import type { Offer } from '../menu/actions.ts';
import { isCommon, offersFor } from '../menu/actions.ts';
import { carryOut, offerLabel } from '../menu/offerTexts.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import { faultyNow } from './faultyNow.ts';
import panel from './Panel.module.css';
import { useRun, useWorld } from './worldNow.ts';

/**
 * The interventions on the thing in focus: the usual ones a button each, the others behind *More*. Those without an
 * effect are left out; the menu says why.
 */
export function ActionButtons({ focus }: { focus: Focus }) {
  const texts = useAllTexts();
  const world = useWorld();
  const { seen } = useRun();
  const offers = useMemo(() => offersFor(world, focus).filter(isPossible), [world, focus]);
  // Nothing is done to a run that is not seen as a whole.
  if (offers.length === 0 || seen) return null;
  const rare = offers.filter((offer) => !isCommon(offer));
  return (
    <div className={panel.sub}>
      <h3 className={panel.heading}>{texts.panels.whatYouCanDo}</h3>
      <Buttons offers={offers.filter(isCommon)} />
      {rare.length > 0 && (
        <details className={panel.more}>
          <summary>{texts.controls.more}</summary>
          <Buttons offers={rare} />
        </details>
      )}
      {offers.some(isOneMoreFault) && <Tolerance />}
    </div>
  );
}

function Buttons({ offers }: { readonly offers: readonly Offer[] }) {
  const texts = useAllTexts();
  return (
    <div className={panel.choices}>
      {offers.map((offer) => (
        <button key={JSON.stringify(offer)} type="button" className={controls.button} onClick={() => carryOut(offer)}>
          {offerLabel(texts, offer)}
        </button>
      ))}
    </div>
  );
}

/** Before the fault that would be one too many: what it costs. */
function Tolerance() {
  const texts = useAllTexts().panels;
  const { history, cursor } = useRun();
  const { faults } = thresholdsOf(history.setup.cluster);
  const faulty = faultyNow(history, cursor.step);
  if (!history.kit.protocol.parts.views || faulty < faults) return null;
  const text = faulty > faults ? texts.tooMany(faults) : texts.oneTooMany(faulty, faults);
  return <p className={`${panel.small} ${panel.caution}`}>{text}</p>;
}

/** A crash is offered for replicas that are up. */
function isOneMoreFault(offer: Offer): boolean {
  return offer.kind === 'deed' && offer.action.kind === 'crash';
}

function isPossible(offer: Offer): boolean {
  return offer.kind === 'dialog' || offer.refused === null;
}
