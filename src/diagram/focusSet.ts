import { memoBy } from '../engine/memoBy.ts';
import type { EnvelopeId } from '../engine/network/envelope.ts';
import type { NewView } from '../protocols/pbft/rules/messages.ts';
import type { Focus, TracedFocus } from '../scenario/focus.ts';
import type { Track } from './marks/arrow/scene.ts';
import type { Gate } from './marks/gate/scene.ts';
import { gateKey } from './marks/gate/scene.ts';
import type { Scene } from './scene/scene.ts';

/** Returns the messages that belong to the focus; the rest is dimmed. Null: nothing is in focus. */
export function focusSet(scene: Scene, focus: TracedFocus | null): ReadonlySet<EnvelopeId> | null {
  if (focus?.ids) return focus.ids;
  switch (focus?.kind) {
    case undefined:
      return null;
    case 'node': {
      const own = scene.tracks.filter(({ from, to, by }) => [from, to, by].includes(focus.node));
      return new Set(own.map((track) => track.id));
    }
    case 'gate': {
      const { causes } = indexOf(scene);
      const gate = causes.gates.get(gateKey({ ...focus, kind: focus.gate }));
      return new Set(gate ? certificateOf(causes, gate) : []);
    }
    case 'message':
      return chainOf(scene, focus.id);
  }
}

/** Returns the slot in focus, by its place among the slots: for the ruler. Null where the focus is about none. */
export function focusSlot(scene: Scene, focus: Focus | null): number | null {
  if (focus?.kind === 'message') return scene.tracks.find((track) => track.id === focus.id)?.slot ?? null;
  if (focus?.kind !== 'gate') return null;
  return indexOf(scene).causes.gates.get(gateKey({ ...focus, kind: focus.gate }))?.slot ?? null;
}

interface Causes {
  readonly gates: ReadonlyMap<string, Gate>;
  /** Messages that had an effect, by kind, receiver and what they are about. */
  readonly votes: ReadonlyMap<string, readonly Track[]>;
}

interface Index {
  readonly causes: Causes;
  readonly tracks: ReadonlyMap<EnvelopeId, Track>;
  /** The messages that let a step send: by the step's index. */
  readonly causesOfStep: ReadonlyMap<number, readonly EnvelopeId[]>;
  /** The steps that could send because of a message. */
  readonly stepsAfter: ReadonlyMap<EnvelopeId, readonly number[]>;
  readonly sentIn: ReadonlyMap<number, readonly EnvelopeId[]>;
}

const indexOf = memoBy((scene: Scene): Index => {
  const votes = new Map<string, Track[]>();
  const tracks = new Map<EnvelopeId, Track>();
  const sentIn = new Map<number, EnvelopeId[]>();
  const arrivedIn = new Map<number, EnvelopeId>();
  for (const track of scene.tracks) {
    if (track.knownUntil !== null) continue;
    tracks.set(track.id, track);
    put(sentIn, track.sentStep, track.id);
    if (track.outcome !== 'delivered' || track.endStep === null) continue;
    arrivedIn.set(track.endStep, track.id);
    if (!track.hadEffect) continue;
    put(votes, voteKey(track), track);
    for (const key of proposalKeys(track)) put(votes, key, track);
  }
  const causes: Causes = { gates: new Map(scene.gates.map((gate) => [gate.key, gate])), votes };
  const gatesIn = new Map<number, Gate[]>();
  for (const gate of scene.gates) put(gatesIn, gate.step, gate);
  const causesOfStep = new Map<number, readonly EnvelopeId[]>();
  const stepsAfter = new Map<EnvelopeId, number[]>();
  for (const step of sentIn.keys()) {
    const trigger = arrivedIn.get(step);
    const certificates = (gatesIn.get(step) ?? []).flatMap((gate) => reasonsOf(causes, gate));
    const ids = [...new Set([...(trigger ? [trigger] : []), ...certificates])];
    causesOfStep.set(step, ids);
    for (const id of ids) put(stepsAfter, id, step);
  }
  return { causes, tracks, causesOfStep, stepsAfter, sentIn };
});

function put<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function voteKey({ envelope, to }: Track): string {
  const { major, minor } = envelope.label;
  const { kind } = envelope.message;
  // A client's votes are for a timestamp; replies may come from different views.
  return kind === 'reply' ? `reply.${to}.${minor}` : `${kind}.${to}.${major}.${minor}`;
}

/** A NEW-VIEW is the proposal of every slot in its O (§4.4). */
function proposalKeys({ envelope, to }: Track): string[] {
  if (envelope.message.kind !== 'newView') return [];
  const { proposals } = envelope.message as NewView;
  return proposals.map(({ view, sequence }) => `prePrepare.${to}.${view}.${sequence}`);
}

/**
 * The messages of a gate's certificate. The node's own vote is part of it, but no message; prepared
 * is a PRE-PREPARE and its PREPAREs (§4.2).
 */
function certificateOf({ votes }: Causes, gate: Gate): EnvelopeId[] {
  const { node, view, sequence, voters } = gate;
  const ids = (key: string): EnvelopeId[] => {
    const counted = (votes.get(key) ?? []).filter((track) => track.endStep !== null && track.endStep <= gate.step);
    return counted.filter((track) => voters.length === 0 || voters.includes(track.from)).map((track) => track.id);
  };
  const about = `${node}.${view}.${sequence}`;
  switch (gate.kind) {
    case 'prePrepared':
      return ids(`prePrepare.${about}`);
    case 'executedTentatively':
    case 'prepared': {
      const proposal = (votes.get(`prePrepare.${about}`) ?? []).map((track) => track.id);
      return [...proposal, ...ids(`prepare.${about}`)];
    }
    case 'committedLocal':
    case 'executed':
      return ids(`commit.${about}`);
    case 'accepted':
      return ids(`reply.${node}.${sequence}`);
    case 'stable':
      return ids(`checkpoint.${about}`);
    case 'checkpointTaken':
      return [];
    case 'enteredView':
      // V is inside the NEW-VIEW; only the primary has it from the VIEW-CHANGEs themselves.
      return gate.isPrimary ? ids(`viewChange.${about}`) : (votes.get(`newView.${about}`) ?? []).map(({ id }) => id);
  }
}

/** Returns the messages behind a gate: its certificate, and that of `prepared`, which made the node's own COMMIT. */
function reasonsOf(causes: Causes, gate: Gate): EnvelopeId[] {
  const own = certificateOf(causes, gate);
  if (gate.kind !== 'committedLocal' && gate.kind !== 'executed') return own;
  const prepared = causes.gates.get(gateKey({ ...gate, kind: 'prepared' }));
  return prepared ? [...own, ...certificateOf(causes, prepared)] : own;
}

/** A message, all that had to come before it could be sent, and all that could be sent because of it. */
function chainOf(scene: Scene, id: EnvelopeId): ReadonlySet<EnvelopeId> {
  const { tracks, causesOfStep, stepsAfter, sentIn } = indexOf(scene);
  const chain = new Set<EnvelopeId>([id]);
  const spread = (next: (id: EnvelopeId) => readonly EnvelopeId[]): void => {
    const open = [id];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const reached of next(at)) {
        if (chain.has(reached)) continue;
        chain.add(reached);
        open.push(reached);
      }
    }
  };
  spread((at) => causesOfStep.get(tracks.get(at)?.sentStep ?? -1) ?? []);
  spread((at) => (stepsAfter.get(at) ?? []).flatMap((step) => sentIn.get(step) ?? []));
  return chain;
}
