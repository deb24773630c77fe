import type { IgnoredReason } from '../../protocols/pbft/notes.ts';
import { counted } from './counted.ts';

/** An ignored input, its receiver, and the values that the check compared. Names and numbers come in as texts. */
export interface Refusal {
  readonly node: string;
  /** `PREPARE from R1 for slot 1`. */
  readonly message: string;
  readonly from: string;
  readonly got: string;
  readonly expected: string;
}

/** The check that an ignored input failed. */
export const ignored = {
  forgedSender: ({ node, message, from }: Refusal) =>
    `${node} ignores ${message}: the signature check failed, ${from} did not sign it.`,
  wrongSigner: ({ node, message }: Refusal) =>
    `${node} ignores ${message}: the signature check failed, the replica that it names did not sign it.`,
  forgedRequest: ({ node, message }: Refusal) =>
    `${node} ignores ${message}: the signature check failed, the client did not sign this request.`,
  wrongRole: ({ node, message }: Refusal) => `${node} ignores ${message}: no node in this role sends or receives it.`,
  oldTimestamp: ({ node, message, got, expected }: Refusal) =>
    `${node} ignores ${message}: its timestamp ${got} is older than ${expected}, the last one executed.`,
  alreadyOrdered: ({ node, message }: Refusal) =>
    `${node} ignores ${message}: a duplicate, the request has its slot already.`,
  notPrimary: ({ node, message, got, expected }: Refusal) =>
    `${node} ignores ${message}: the primary of this view is ${expected}, not ${got}.`,
  prepareFromPrimary: ({ node, message }: Refusal) => `${node} ignores ${message}: a primary sends no PREPARE.`,
  wrongView: ({ node, message, got, expected }: Refusal) =>
    `${node} ignores ${message}: it is for view ${got}, and ${node} is already in view ${expected}.`,
  belowWindow: ({ node, message, expected }: Refusal) =>
    `${node} ignores ${message}: outside the window, which begins above ${expected}.`,
  aboveWindow: ({ node, message, expected }: Refusal) =>
    `${node} ignores ${message}: outside the window, which ends at ${expected}.`,
  wrongDigest: ({ node, message, got, expected }: Refusal) =>
    `${node} ignores ${message}: the digest check failed: it says ${got}, the request has ${expected}.`,
  conflictingProposal: ({ node, message, got, expected }: Refusal) =>
    `${node} ignores ${message}: its digest is ${got}, but ${node} has accepted ${expected} for this slot.`,
  duplicate: ({ node, message }: Refusal) => `${node} ignores ${message}: a duplicate.`,
  secondVote: ({ node, message, from }: Refusal) =>
    `${node} ignores ${message}: ${from} said something else before, and only its first vote counts.`,
  laterKnown: ({ node, message, from, got, expected }: Refusal) =>
    `${node} ignores ${message}: it is for view ${got}, and ${from} has already asked for view ${expected}.`,
  secondViewChange: ({ node, message, from }: Refusal) =>
    `${node} ignores ${message}: ${from} has sent another VIEW-CHANGE for this view before, and only the first one counts.`,
  alreadyBuffered: ({ node, message }: Refusal) =>
    `${node} ignores ${message}: a duplicate, the request waits for its slot already.`,
  notOutstanding: ({ node, message }: Refusal) => `${node} ignores ${message}: it already has its result.`,
  otherSending: ({ node, message }: Refusal) =>
    `${node} ignores ${message}: it answers the read without an order, and ${node} has since asked for an ordered one.`,
  olderReply: ({ node, message, from, got, expected }: Refusal) =>
    `${node} ignores ${message}: it is of view ${got}, and ${from} has since replied in view ${expected}, so the execution behind this one was undone.`,
  notForMe: ({ node, message }: Refusal) => `${node} ignores ${message}: it is for another client.`,
  settled: ({ node }: Refusal) => `A timer of ${node} runs out, but what it waited for has happened already.`,
  tooManyEarly: ({ node, message, from, got }: Refusal) =>
    `${node} ignores ${message}: it keeps at most ${got} messages of ${from} for a view that it has not entered.`,
  staleViewChange: ({ node, message, got, expected }: Refusal) =>
    `${node} ignores ${message}: it asks for view ${got}, and ${node} is already in view ${expected}.`,
  unprovedCheckpoint: ({ node, message }: Refusal) =>
    `${node} ignores ${message}: its set C does not prove its low water mark, it lacks a quorum of matching CHECKPOINTs.`,
  forgedQuote: ({ node, message }: Refusal) =>
    `${node} ignores ${message}: the signature check failed, it quotes a message that its sender never signed.`,
  repeatedCertificate: ({ node, message, got }: Refusal) =>
    `${node} ignores ${message}: its set P has two certificates for slot ${got}.`,
  misplacedCertificate: ({ node, message }: Refusal) =>
    `${node} ignores ${message}: its set P has a certificate for a slot outside its window, or from a view that is not earlier.`,
  unprovedCertificate: ({ node, message, got, expected }: Refusal) =>
    `${node} ignores ${message}: a certificate in it has ${got} of ${expected} votes.`,
  tooFewViewChanges: ({ node, message, got, expected }: Refusal) =>
    `${node} ignores ${message}: its set V has the VIEW-CHANGEs of ${counted(got, 'replica')}, and ${expected} are needed.`,
  repeatedViewChange: ({ node, message, got }: Refusal) =>
    `${node} ignores ${message}: its set V has two VIEW-CHANGEs of ${got}.`,
  wrongViewInside: ({ node, message, got, expected }: Refusal) =>
    `${node} ignores ${message}: its set V has a VIEW-CHANGE for view ${got}, not for view ${expected}.`,
  invalidViewChange: ({ node, message, got }: Refusal) =>
    `${node} ignores ${message}: the VIEW-CHANGE of ${got} in its set V is not valid.`,
  wrongProposals: ({ node, message }: Refusal) =>
    `${node} ignores ${message}: ${node} computes another O from the VIEW-CHANGEs in it.`,
  nothingToSend: ({ node, message, from }: Refusal) =>
    `${node} does not answer ${message}: ${from} is missing nothing that ${node} could send.`,
  beyondItsWindow: ({ node, message, from, got }: Refusal) =>
    `${node} does not answer ${message}: the slots that ${from} is missing lie above its window, which ends at ${got}, and it already has all CHECKPOINTs of ${node}.`,
  noSuchState: ({ node, message, got }: Refusal) =>
    `${node} does not answer ${message}: it has neither that state after slot ${got} nor a later stable one.`,
  notFetching: ({ node, message }: Refusal) => `${node} ignores ${message}: it is not fetching a state.`,
  uncertifiedState: ({ node, message, got, expected }: Refusal) =>
    `${node} refuses ${message}: the digest of this state is ${got}, which is not certified. It asked for ${expected}.`,
  olderState: ({ node, message, got, expected }: Refusal) =>
    `${node} refuses ${message}: the state after slot ${got} is older than the one after slot ${expected}, for which it asked.`,
  unneededBody: ({ node, message }: Refusal) =>
    `${node} ignores ${message}: it is not missing the request of this slot.`,
  noRepair: ({ node, message }: Refusal) =>
    `${node} ignores ${message}: with reads as published, decisions are not passed on.`,
  unprovedDecision: ({ node, message, got, expected }: Refusal) =>
    `${node} ignores ${message}: it has ${counted(got, 'matching COMMIT')} of one view, and ${expected} are needed.`,
  alreadyCommitted: ({ node, message }: Refusal) => `${node} ignores ${message}: it has already committed this slot.`,
  notReadOnly: ({ node, message }: Refusal) =>
    `${node} ignores ${message}: only reads are answered without an order, and only where that is switched on.`,
  unknownOperation: ({ node, message }: Refusal) =>
    `${node} ignores ${message}: the service does not know this operation.`,
} satisfies Readonly<Record<IgnoredReason, (refusal: Refusal) => string>>;

/** The same check in another situation, which reads differently. */
export const ignoredVariants = {
  /** The content of a message has been settled; for a timer see above. */
  settledMessage: ({ node, message }: Refusal) => `${node} ignores ${message}: it has already executed that far.`,
  /** Only messages of the latest view of each sender are kept for later. */
  overtaken: ({ node, message, from, got, expected }: Refusal) =>
    `${node} ignores ${message}: it is for view ${got}, and ${from} has already sent messages of view ${expected}.`,
  /** The digest of what was sent for a slot of O, and the one that O names. */
  wrongBody: ({ node, message, got, expected }: Refusal) =>
    `${node} ignores ${message}: the digest check failed, these requests have ${got}, the slot needs ${expected}.`,
  laterCheckpoint: ({ node, message, from, expected }: Refusal) =>
    `${node} ignores ${message}: ${from} has already vouched for checkpoint ${expected}, and outside the window only its latest one is kept.`,
  /** The latest request of each client is remembered; they are told apart by their timestamps. */
  laterRequest: ({ node, message, got, expected }: Refusal) =>
    `${node} ignores ${message}: its timestamp is ${got}, and ${node} knows request ${expected} of the same client.`,
  /** A reply that a client never asked for. */
  neverAsked: ({ node, message, got }: Refusal) =>
    `${node} ignores ${message}: it is not waiting for the result of request ${got}.`,
  orderedReply: ({ node, message }: Refusal) =>
    `${node} ignores ${message}: it answers an ordered request, but ${node} asked for a read without an order.`,
  /** The sender of a STATUS has executed less, and still has no use for anything that may be sent again. */
  inAnotherView: ({ node, message, from }: Refusal) =>
    `${node} does not answer ${message}: ${from} is behind, but the two are not in the same view, so the votes of ${node} do not help.`,
  /** Not counted, but not forgotten: f+1 of these lead to a state transfer. */
  farCheckpoint: ({ node, message, expected }: Refusal) =>
    `${node} only notes ${message}: outside its window it counts them up to slot ${expected}.`,
};

/** The names of ignored inputs in these sentences. */
export const ignoredNames = {
  message: (message: string, from: string) => `${from}’s ${message}`,
  messageAbout: (message: string, from: string, about: string) => `${from}’s ${message} for ${about}`,
  messageOfView: (message: string, from: string, about: string) => `${from}’s ${message} for ${about}`,
  operation: (operation: string) => `the operation ${operation}`,
  timer: 'its timer',
};
