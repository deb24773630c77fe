import type { IgnoredReason } from '../../protocol/pbft/notes.ts';

/** What was ignored, by whom, and the values that the check compared. Names and numbers come in as texts. */
export interface Refusal {
  readonly node: string;
  /** `PREPARE from R1 for slot 1`. */
  readonly message: string;
  readonly from: string;
  readonly got: string;
  readonly expected: string;
}

/** Which check an ignored input failed. */
export const ignored = {
  forgedSender: ({ node, message, from }: Refusal) =>
    `${node} ignores ${message}: the signature check failed, ${from} has not signed it.`,
  wrongSigner: ({ node, message }: Refusal) =>
    `${node} ignores ${message}: the signature check failed, it names a replica that has not signed it.`,
  forgedRequest: ({ node, message }: Refusal) =>
    `${node} ignores ${message}: the signature check failed, the client has not signed this request.`,
  wrongRole: ({ node, message }: Refusal) => `${node} ignores ${message}: nobody in this role sends or takes it.`,
  oldTimestamp: ({ node, message, got, expected }: Refusal) =>
    `${node} ignores ${message}: its timestamp ${got} is older than ${expected}, the last one executed.`,
  alreadyOrdered: ({ node, message }: Refusal) =>
    `${node} ignores ${message}: a duplicate, the request has its place already.`,
  notPrimary: ({ node, message, got, expected }: Refusal) =>
    `${node} ignores ${message}: the primary of this view is ${expected}, not ${got}.`,
  prepareFromPrimary: ({ node, message }: Refusal) => `${node} ignores ${message}: a primary sends no PREPARE.`,
  wrongView: ({ node, message, got, expected }: Refusal) =>
    `${node} ignores ${message}: it is of view ${got}, and ${node} is in view ${expected}.`,
  belowWindow: ({ node, message, expected }: Refusal) =>
    `${node} ignores ${message}: outside the window, not above ${expected}, its last stable checkpoint.`,
  aboveWindow: ({ node, message, expected }: Refusal) =>
    `${node} ignores ${message}: outside the window, which ends at ${expected}.`,
  wrongDigest: ({ node, message, got, expected }: Refusal) =>
    `${node} ignores ${message}: the digest check failed, it says ${got}, and the request has ${expected}.`,
  conflictingProposal: ({ node, message, got, expected }: Refusal) =>
    `${node} ignores ${message}: its digest is ${got}, and ${node} has accepted ${expected} for this slot.`,
  duplicate: ({ node, message }: Refusal) => `${node} ignores ${message}: a duplicate, it has this one already.`,
  secondVote: ({ node, message, from }: Refusal) =>
    `${node} ignores ${message}: ${from} has said something else before, and only its first vote counts.`,
  notOutstanding: ({ node, message }: Refusal) =>
    `${node} ignores ${message}: it has accepted the result of this request already.`,
  notForMe: ({ node, message }: Refusal) => `${node} ignores ${message}: it is for another client.`,
  settled: ({ node }: Refusal) => `A timer of ${node} runs out, but what it was set for is settled.`,
  unknownOperation: ({ node, message }: Refusal) => `${node} ignores ${message}: the service knows no such operation.`,
} satisfies Readonly<Record<IgnoredReason, (refusal: Refusal) => string>>;

/** What was ignored, as it is named in these sentences. */
export const ignoredNames = {
  message: (message: string, from: string) => `${message} from ${from}`,
  messageAbout: (message: string, from: string, about: string) => `${message} from ${from} for ${about}`,
  operation: (operation: string) => `the operation ${operation}`,
  timer: 'its timer',
};
