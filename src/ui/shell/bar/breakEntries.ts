import type { History } from '../../../engine/history.ts';
import type { NoEffectReason } from '../../../engine/interventions/intervention.ts';
import type { StepCount } from '../../../engine/numbers.ts';
import { intervene } from '../../../store/actions/changing.ts';
import { openDialog } from '../../../store/actions/view.ts';
import type { DialogId } from '../../../store/state.ts';
import { nodeLabel, nodesOf } from '../../../text/names.ts';
import type { PageTexts } from '../../../text/texts.ts';
import { laneStatusNow } from '../../side/laneStatusNow.ts';

/** The entries of *Break something*: the menu and the palette read this list. */

export interface BreakEntry {
  /** The same in every language. What opens a dialog has the id of it; an intervention is told by what it is. */
  readonly id: string;
  readonly label: string;
  /** Why it would change nothing now; null where it would change something. */
  readonly refused: NoEffectReason | null;
  run(): void;
}

export interface BreakWords {
  readonly controls: PageTexts['controls'];
  /** It comes after the page. */
  readonly moreReplicas: string | undefined;
}

interface BreakEntries {
  /** One for each replica, by its name. */
  readonly crashes: readonly BreakEntry[];
  readonly dialogs: readonly BreakEntry[];
}

/** @param step the number of steps that have happened */
export function breakEntries(history: History, step: StepCount, words: BreakWords): BreakEntries {
  const { breaks } = words.controls;
  const nodes = nodesOf(history.setup);
  const crashes = Array.from({ length: history.setup.cluster.replicas }, (_, replica): BreakEntry => {
    const action = { kind: 'crash', replica } as const;
    const isDown = laneStatusNow(history, replica, step) === 'crashed';
    return {
      id: JSON.stringify(action),
      label: nodeLabel(nodes, replica),
      refused: isDown ? 'alreadyCrashed' : null,
      run: () => intervene(action),
    };
  });
  const dialogs = [
    ...(history.kit.protocol.parts.lies ? [open('lie', breaks.lie)] : []),
    open('partition', breaks.partition),
    open('request', breaks.request),
    ...(words.moreReplicas ? [open('setup', words.moreReplicas)] : []),
  ];
  return { crashes, dialogs };
}

function open(dialog: DialogId, label: string): BreakEntry {
  return { id: dialog, label, refused: null, run: () => openDialog(dialog) };
}
