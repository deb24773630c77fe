import { useMemo } from 'react';
import type { Focus } from '../../scenario/focus.ts';
import controls from '../atoms/controls.module.css';
import type { Offer } from '../menu/actions.ts';
import { offersFor } from '../menu/actions.ts';
import { carryOut, offerLabel } from '../menu/offerTexts.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import panel from './Panel.module.css';
import { useWorld } from './worldNow.ts';

/** The interventions on the thing in focus, a button each. Those without an effect are left out; the menu says why. */
export function ActionButtons({ focus }: { focus: Focus }) {
  const texts = useAllTexts();
  const world = useWorld();
  const offers = useMemo(() => offersFor(world, focus).filter(isPossible), [world, focus]);
  if (offers.length === 0) return null;
  return (
    <div className={panel.sub}>
      <h3 className={panel.heading}>{texts.panels.whatYouCanDo}</h3>
      <div className={panel.buttons}>
        {offers.map((offer) => (
          <button key={JSON.stringify(offer)} type="button" className={controls.button} onClick={() => carryOut(offer)}>
            {offerLabel(texts, offer)}
          </button>
        ))}
      </div>
    </div>
  );
}

function isPossible(offer: Offer): boolean {
  return offer.kind === 'dialog' || offer.refused === null;
}
