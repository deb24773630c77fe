import { primaryOf } from '../../quorum.ts';
import type { ViewChange } from '../rules/messages.ts';
import type { Replica } from './replica.ts';
import { votersFault } from './replica.ts';

/** Invariants of view changes (§4.4, §4.5.2). */

export function certificateFault({ state, replicas, quorum, high }: Replica): string | null {
  const { lowWaterMark, view, active } = state;
  if (state.certificates.size === 0) return null;
  for (const [sequence, certificate] of state.certificates) {
    if (sequence <= lowWaterMark || sequence > high) return `${sequence} is not in (${lowWaterMark}, ${high}]`;
    const isPast = certificate.view < view || (certificate.view === view && active);
    if (!isPast) return `${sequence} prepared in view ${certificate.view}, and view ${view} is not entered`;
    const fault = votersFault(certificate.voters, quorum - 1, replicas);
    if (fault !== null) return `for ${sequence} ${fault}`;
    const primary = primaryOf(certificate.view, replicas);
    if (certificate.voters.includes(primary)) return `for ${sequence} the primary R${primary} prepared`;
  }
  return null;
}

export function viewChangeFault({ self, state, replicas }: Replica): string | null {
  const { viewChanges, view, active } = state;
  let own = 0;
  for (let index = 0; index < viewChanges.length; index++) {
    const { replica, view: wanted } = viewChanges[index] as ViewChange;
    if (replica >= replicas || hasBefore(viewChanges, index)) return `there is one too many of R${replica}`;
    if (replica === self) own = wanted;
  }
  if (own > view || (!active && own !== view)) return `its own is for view ${own}, and it is on its way to ${view}`;
  return null;
}

/** Tells if the sender of one has sent an earlier one as well. */
function hasBefore(viewChanges: readonly ViewChange[], index: number): boolean {
  for (let before = 0; before < index; before++) {
    if (viewChanges[before]?.replica === viewChanges[index]?.replica) return true;
  }
  return false;
}

export function newViewFault({ self, state, primary }: Replica): string | null {
  const { newView, view, active } = state;
  if (active && view > 0 && primary === self) return newView?.view === view ? null : `it leads view ${view} without`;
  return newView ? `it has that of view ${newView.view}, and does not lead view ${view}` : null;
}

/** In a view that is entered nothing waits for a NEW-VIEW any more. */
export function newViewTimerFault({ state, quorum }: Replica): string | null {
  const { active, newViewTimer, view, viewChanges, lastWorkingView } = state;
  if (lastWorkingView > view) return `view ${lastWorkingView} worked, and it is in view ${view}`;
  if (active) return newViewTimer ? `it runs in view ${view}, which is entered` : null;
  let here = 0;
  for (const viewChange of viewChanges) if (viewChange.view >= view) here++;
  if (newViewTimer === here >= quorum) return null;
  return `it ${newViewTimer ? 'runs' : 'does not run'}, and ${here} of ${quorum} ask for view ${view} or a later one`;
}

/** For each number of the window a PRE-PREPARE, a PREPARE and a COMMIT. */
const EARLY_KINDS = 3;

export function earlyFault({ place, state }: Replica): string | null {
  if (state.early.size === 0) return null;
  const most = EARLY_KINDS * place.cluster.window;
  for (const [sender, { view, messages }] of state.early) {
    if (state.active && view <= state.view) return `R${sender} speaks in view ${view}, and it is in view ${state.view}`;
    if (messages.length > most) return `${messages.length} are of R${sender}, and there can be ${most}`;
    for (const message of messages) {
      if (message.view !== view) return `R${sender} speaks in view ${message.view} as well as in view ${view}`;
    }
  }
  return null;
}
