import { asksAgain } from './asksAgain.ts';
import { asksInOthersNames } from './asksInOthersNames.ts';
import { asksOnlySome } from './asksOnlySome.ts';
import { asksTwoThings } from './asksTwoThings.ts';
import type { Behaviour } from './behaviour.ts';
import { changesView } from './changesView.ts';
import { changesViewEver } from './changesViewEver.ts';
import { claimsWaterMark } from './claimsWaterMark.ts';
import { conspires } from './conspires.ts';
import { delaysEverything } from './delaysEverything.ts';
import { equivocates } from './equivocates.ts';
import { executesDifferently } from './executesDifferently.ts';
import { forgesSender } from './forgesSender.ts';
import { ignoresClient } from './ignoresClient.ts';
import { inventsCertificate } from './inventsCertificate.ts';
import { inventsRequests } from './inventsRequests.ts';
import { lendsItsKey } from './lendsItsKey.ts';
import { mixesProofs } from './mixesProofs.ts';
import { omitsPrepared } from './omitsPrepared.ts';
import { preparesAsPrimary } from './preparesAsPrimary.ts';
import { proposesAgain } from './proposesAgain.ts';
import { proposesOutOfTurn } from './proposesOutOfTurn.ts';
import { proposesOutsideWindow } from './proposesOutsideWindow.ts';
import { proposesWithoutNewView } from './proposesWithoutNewView.ts';
import { proposesWrongly } from './proposesWrongly.ts';
import { raisesCertificates } from './raisesCertificates.ts';
import { replaysOldMessages } from './replaysOldMessages.ts';
import { repliesFalsely } from './repliesFalsely.ts';
import { runsTwice } from './runsTwice.ts';
import { sendsFalseState } from './sendsFalseState.ts';
import { sendsOldState } from './sendsOldState.ts';
import { shortensDecisions } from './shortensDecisions.ts';
import { signsBadly } from './signsBadly.ts';
import { silentToSome } from './silentToSome.ts';
import { skipsNumbers } from './skipsNumbers.ts';
import { spoilsSignatures } from './spoilsSignatures.ts';
import { stuffsNewView } from './stuffsNewView.ts';
import { twoNewViews } from './twoNewViews.ts';
import { votesBeforeTime } from './votesBeforeTime.ts';
import { votesForAnother } from './votesForAnother.ts';
import { votesForEverything } from './votesForEverything.ts';
import { votesManyTimes } from './votesManyTimes.ts';
import { vouchesFalsely } from './vouchesFalsely.ts';
import { vouchesFarAhead } from './vouchesFarAhead.ts';
import { withholdsNewView } from './withholdsNewView.ts';

/** Every way to lie. Menus, links, texts and the command line read this table. */
export const behaviours = {
  silentToSome,
  delaysEverything,
  equivocates,
  skipsNumbers,
  proposesOutsideWindow,
  inventsRequests,
  proposesAgain,
  ignoresClient,
  proposesOutOfTurn,
  preparesAsPrimary,
  votesForEverything,
  votesForAnother,
  votesBeforeTime,
  votesManyTimes,
  forgesSender,
  replaysOldMessages,
  spoilsSignatures,
  repliesFalsely,
  executesDifferently,
  vouchesFalsely,
  vouchesFarAhead,
  sendsFalseState,
  sendsOldState,
  mixesProofs,
  shortensDecisions,
  changesView,
  changesViewEver,
  asksInOthersNames,
  omitsPrepared,
  inventsCertificate,
  raisesCertificates,
  claimsWaterMark,
  withholdsNewView,
  proposesWrongly,
  stuffsNewView,
  twoNewViews,
  proposesWithoutNewView,
  conspires,
  runsTwice,
  asksTwoThings,
  signsBadly,
  asksAgain,
  asksOnlySome,
  lendsItsKey,
} as const satisfies Readonly<Record<string, Behaviour>>;

export type BehaviourId = keyof typeof behaviours;

/** @param id an id of the registry: links, files and plans are checked */
export function behaviourOf(id: string): Behaviour {
  return behaviours[id as BehaviourId];
}
