import type { Action } from '../../engine/interventions/index.ts';
import { intervene } from '../../store/actions/changing.ts';
import { openDialog } from '../../store/actions/view.ts';
import type { Texts } from '../../text/texts.ts';
import type { Offer } from './actions.ts';

/** The name of an offer, the reason why it is refused, and its effect: for the menu and for the panel's buttons. */

export function actionLabel(texts: Texts, action: Action): string {
  // The table pairs each kind with its text; the compiler cannot follow the pairing through the lookup.
  const label = texts.details.actions[action.kind] as (action: Action) => string;
  return label(action);
}

export function offerLabel(texts: Texts, offer: Offer): string {
  return offer.kind === 'dialog' ? texts.details.openDialog[offer.dialog] : actionLabel(texts, offer.action);
}

/** Null where the offer can be taken. */
export function refusalText(texts: Texts, offer: Offer): string | null {
  return offer.kind === 'deed' && offer.refused ? texts.interventions.noEffect[offer.refused] : null;
}

export function carryOut(offer: Offer): void {
  if (offer.kind === 'dialog') openDialog(offer.dialog);
  else if (offer.refused === null) intervene(offer.action);
}
