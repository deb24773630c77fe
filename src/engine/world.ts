import type { Backups } from './backups.ts';
import { copyBackups, createBackups } from './backups.ts';
import { RIGHT_RATE } from './clock.ts';
import type { PlannedIntervention } from './interventions/index.ts';
import type { NoEffectReason } from './interventions/intervention.ts';
import type { Kit } from './kit.ts';
import type { Misbehaviour } from './lying/misbehaviour.ts';
import type { MessageKind } from './messageKinds.ts';
import { messageKindsOf } from './messageKinds.ts';
import type { Agenda } from './network/agenda.ts';
import { agendaItems, copyAgenda, createAgenda, withdraw } from './network/agenda.ts';
import type { Conditions } from './network/conditions.ts';
import type { Delays } from './network/delays.ts';
import { NO_DELAYS } from './network/delays.ts';
import type { Envelope, EnvelopeId } from './network/envelope.ts';
import { envelopeId } from './network/envelope.ts';
import type { Links } from './network/links.ts';
import { copyLinks, createLinks } from './network/links.ts';
import type { LinkTable } from './network/linkTable.ts';
import { NO_LINK_TABLE } from './network/linkTable.ts';
import type { Pattern } from './network/patterns.ts';
import type { Repeats } from './network/repeats.ts';
import { copyRepeats, createRepeats } from './network/repeats.ts';
import type { Cluster, NodeId, Place, Protocol, Ticks, TimerName } from './protocol.ts';
import type { Setup } from './setup.ts';
import type { SigningRecord } from './signing.ts';
import { copyRecord, createRecord } from './signing.ts';

/**
 * The whole system after some number of steps, as one value: every node's state, the messages in flight, the timers,
 * the clock. `advance` changes the world it is given; `copyWorld` makes one worth keeping.
 */
export interface World {
  readonly setup: Setup;
  readonly kit: Kit;
  readonly messageKinds: ReadonlyMap<string, MessageKind>;
  /** The interventions that are not muted, in the order of their moments. */
  readonly plan: readonly PlannedIntervention[];
  tick: Ticks;
  /** Number of steps that this tick has had, interventions not counted. */
  stepsAtTick: number;
  /** Number of interventions of the plan that have been carried out. */
  interventionsDone: number;
  readonly nodes: Node[];
  /** The nodes that this copy may change; the others are shared with the copy they came from. */
  readonly owned: boolean[];
  readonly flight: Agenda<Envelope>;
  readonly timers: Agenda<TimerDue>;
  timersSet: number;
  readonly links: Links;
  /** Replicas that are to be told, before anything else happens, that others can be reached again. */
  readonly reconnected: Reconnected[];
  conditions: Conditions;
  /** The directions of links that have conditions of their own. */
  linkTable: LinkTable;
  /** The links and nodes that are slower than the rest. */
  delays: Delays;
  /** The patterns of the messages that are dropped when they are sent, in the order in which they began. */
  patterns: readonly Pattern[];
  /** The messages that are held on their way, by name, in the order in which they were held. */
  readonly held: Map<EnvelopeId, Envelope>;
  /** Copies of earlier states that the plan asks for; null where it asks for none. */
  readonly backups: Backups | null;
  readonly repeats: Repeats;
  /** The number of the latest copy of a message made by an intervention, by the name of the message. */
  readonly copies: Map<EnvelopeId, number>;
  /** Everything that was ever signed, so that liars can replay it and nothing else; null in runs without liars. */
  readonly record: SigningRecord | null;
}

/** A replica, and those others with which it can exchange messages again. */
export interface Reconnected {
  readonly node: NodeId;
  readonly peers: readonly NodeId[];
}

export interface Node {
  /** Its cluster has the waits of this node, which may have others than the rest. */
  place: Place;
  state: unknown;
  up: boolean;
  /** True once it restarted without its memory: from then on it counts as faulty. */
  forgot: boolean;
  /** The rate of its clock in percent: at 50, its timers take twice as long. */
  rate: number;
  readonly timers: Map<TimerName, RunningTimer>;
  /** The behaviours at work in it; empty for a correct node. */
  readonly behaviours: Misbehaviour[];
  /** True once it has lied: from then on it counts as faulty. */
  lied: boolean;
}

export interface RunningTimer {
  /** Tells this setting of the timer from earlier ones. */
  readonly setting: number;
  readonly startedTick: Ticks;
  readonly dueTick: Ticks;
}

export interface TimerDue {
  readonly node: NodeId;
  readonly timer: TimerName;
  readonly setting: number;
}

/** @param kit the protocol that the setup names, with all that belongs to it */
export function createWorld(setup: Setup, kit: Kit): World {
  const { cluster } = setup;
  const { protocol } = kit;
  const nodes: Node[] = [];
  for (let self = 0; self < cluster.replicas + cluster.clients; self++) {
    const place = createPlace(protocol, self, cluster);
    nodes.push({
      place,
      state: protocol.createState(place),
      up: true,
      forgot: false,
      rate: RIGHT_RATE,
      timers: new Map(),
      behaviours: [],
      lied: false,
    });
  }
  const plan = setup.interventions.filter((intervention) => !intervention.muted);
  return {
    setup,
    kit,
    messageKinds: messageKindsOf(protocol, setup.seed),
    plan,
    tick: 0,
    stepsAtTick: 0,
    interventionsDone: 0,
    nodes,
    owned: nodes.map(() => true),
    flight: createAgenda(),
    timers: createAgenda(),
    timersSet: 0,
    links: createLinks(),
    reconnected: [],
    conditions: setup.conditions,
    linkTable: NO_LINK_TABLE,
    delays: NO_DELAYS,
    patterns: [],
    held: new Map(),
    backups: createBackups(plan),
    repeats: createRepeats(),
    copies: new Map(),
    record: setup.interventions.some(({ action }) => action.kind === 'misbehave') ? createRecord(nodes.length) : null,
  };
}

/** Makes the place of a node, or another one for it where it has its own settings. */
export function createPlace(protocol: Protocol, self: NodeId, cluster: Cluster): Place {
  return protocol.createPlace?.(self, cluster) ?? { self, cluster };
}

/** Returns the waits that a node has for itself, by setting; empty for one that waits as the cluster says. */
export function ownDurations({ setup, kit, nodes }: World, id: NodeId): [setting: string, ticks: Ticks][] {
  const own = nodes[id]?.place.cluster;
  const settings = Object.keys(kit.protocol.durations ?? {}) as (keyof Cluster)[];
  return settings.flatMap((setting) =>
    own && own[setting] !== setup.cluster[setting] ? [[setting, own[setting]]] : [],
  );
}

/**
 * Returns a world that can move on by itself. The two share their nodes until one of them changes one. Written out, as
 * `ownNode` is, so that copies are stored like originals: spread objects are not, and are read more slowly ever after.
 */
export function copyWorld(world: World): World {
  world.owned.fill(false);
  return {
    setup: world.setup,
    kit: world.kit,
    messageKinds: world.messageKinds,
    plan: world.plan,
    tick: world.tick,
    stepsAtTick: world.stepsAtTick,
    interventionsDone: world.interventionsDone,
    nodes: world.nodes.slice(),
    owned: world.nodes.map(() => false),
    flight: copyAgenda(world.flight),
    timers: copyAgenda(world.timers),
    timersSet: world.timersSet,
    links: copyLinks(world.links),
    reconnected: world.reconnected.slice(),
    conditions: world.conditions,
    linkTable: world.linkTable,
    delays: world.delays,
    patterns: world.patterns,
    held: new Map(world.held),
    backups: world.backups && copyBackups(world.backups),
    repeats: copyRepeats(world.repeats),
    copies: new Map(world.copies),
    record: world.record && copyRecord(world.record),
  };
}

/** Returns a node that this world may change, copied first if it is shared. */
export function ownNode(world: World, id: NodeId): Node {
  const node = world.nodes[id] as Node;
  if (world.owned[id]) return node;
  const copy: Node = {
    place: node.place,
    state: world.kit.protocol.copyState(node.state),
    up: node.up,
    forgot: node.forgot,
    rate: node.rate,
    timers: new Map(node.timers),
    behaviours: node.behaviours.map((behaviour) => copyMisbehaviour(world, behaviour)),
    lied: node.lied,
  };
  world.nodes[id] = copy;
  world.owned[id] = true;
  return copy;
}

function copyMisbehaviour({ kit }: World, { memory, second, ...rest }: Misbehaviour): Misbehaviour {
  return { ...rest, memory: new Map(memory), second: second && kit.protocol.copyState(second) };
}

/** Returns a node for an intervention to change; undefined if the cluster has no such node. */
export function nodeOf(world: World, id: NodeId): Node | undefined {
  return world.nodes[id] && ownNode(world, id);
}

/** The messages in flight, in the order in which they arrive. */
export function envelopesInFlight(world: World): Envelope[] {
  return agendaItems(world.flight);
}

export function findEnvelope(world: World, id: EnvelopeId): Envelope | undefined {
  const { replicas } = world.setup.cluster;
  return envelopesInFlight(world).find((envelope) => envelopeId(envelope, replicas) === id);
}

/** Removes a message from the network; undefined if it is not in flight. */
export function withdrawEnvelope(world: World, id: EnvelopeId): Envelope | undefined {
  const { replicas } = world.setup.cluster;
  return withdraw(world.flight, (envelope) => envelopeId(envelope, replicas) === id);
}

/** Returns the reason why nothing can be done to a message that is not in flight. */
export function whyMissing(world: World, id: EnvelopeId): NoEffectReason {
  return world.held.has(id) ? 'messageHeld' : 'notInFlight';
}
