import type { Action } from '../../engine/interventions/index.ts';
import type { NoEffectReason } from '../../engine/interventions/intervention.ts';
import type { MisbehaveAction } from '../../engine/interventions/misbehave.ts';
import { GETS_NOTHING } from '../../engine/lying/misbehaviour.ts';
import { behaviourOf } from '../../protocols/pbft/lies/index.ts';
import type { SayAction } from '../../protocols/pbft/lies/say.ts';
import type { deeds as english } from '../en/deeds.ts';
import type { Nodes } from '../names.ts';
import { nodeLabel, nodeLabels } from '../names.ts';
import { lieWords } from '../waysToLie.ts';
import type { DeedNames } from './actionParts.ts';
import type { ActionParts } from './actionText.ts';
import { entryText, namesIn } from './actionText.ts';
import { lieSentence } from './lieSentence.ts';

/** Interventions as happenings. The entries of lists and the names of runs do without these sentences. */

/** A language's words for interventions as happenings. */
export type DeedWords = typeof english;

interface DeedParts extends ActionParts {
  readonly deeds: DeedWords;
}

type Text = (action: Action, names: DeedNames) => string;

export function withDeeds(parts: DeedParts) {
  const { deeds, interventions } = parts;
  return {
    ...deeds,
    /** The sentence of the step in which it happens. */
    sentence: (action: Action, noEffect: NoEffectReason | null, nodes: Nodes): string => {
      if (noEffect) return deeds.withoutEffect(entryText(parts, action, nodes), interventions.noEffect[noEffect]);
      return (deeds.happens[action.kind] as Text)(action, deedNames(parts, action, nodes));
    },
  };
}

function deedNames(parts: DeedParts, action: Action, nodes: Nodes): DeedNames {
  return {
    ...namesIn(parts, action, nodes),
    told: action.kind === 'say' ? toldText(parts, action, nodes) : '',
    lieBegins: action.kind === 'misbehave' ? lieBegins(parts, action, nodes) : '',
  };
}

function toldText({ interventions }: DeedParts, { replica, groups }: SayAction, nodes: Nodes): string {
  const receivers = [...groups].flatMap((letter, node) => {
    return letter !== GETS_NOTHING && node !== replica && node < nodes.replicas ? [node] : [];
  });
  return nodeLabels(nodes, receivers).join(interventions.nodeSeparator);
}

/** `R0 begins to … R1: the request; R2, R3: another request.` */
function lieBegins({ deeds, interventions, waysToLie }: DeedParts, action: MisbehaveAction, nodes: Nodes): string {
  const words = lieWords(waysToLie, action.behaviour);
  const { letters = {} } = words;
  const sentence = lieSentence(words, nodeLabel(nodes, action.node), String(action.amount));
  const { split } = behaviourOf(action.behaviour);
  // The treatment of clients does not matter where they hear nothing of the lie.
  const hearers = nodes.replicas + (split?.withClients ? nodes.clients : 0);
  const treated = [...(split?.letters ?? []), GETS_NOTHING].flatMap((letter) => {
    const ids = [...action.groups.slice(0, hearers)].flatMap((other, node) =>
      other === letter && node !== action.node ? [node] : [],
    );
    const meaning = letters[letter];
    if (!meaning || ids.length === 0) return [];
    return [deeds.treated(meaning, nodeLabels(nodes, ids).join(interventions.nodeSeparator))];
  });
  return treated.length > 0 ? deeds.treatedAs(sentence, treated.join(deeds.treatedSeparator)) : sentence;
}
