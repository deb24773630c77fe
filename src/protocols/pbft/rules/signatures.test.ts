import { describe, expect, test } from 'vitest';
import {
  certificateBy,
  checkpointBy,
  commitBy,
  newViewOf,
  prePrepareOf,
  prepareBy,
  proofBy,
  replyBy,
  requestOf,
  statusBy,
  viewChangeBy,
} from '../../../testing/pbft/paperMessages.ts';
import type { Body, Decision, NewView, PbftMessage, StateCopy } from './messages.ts';
import { createService } from './service.ts';
import { signaturesOf, withMarks } from './signatures.ts';

/** §2: signatures. All that a message quotes is compared with what its signer really signed. */

const request = requestOf();
const A = prePrepareOf(request, { digest: 'a' });
const change = viewChangeBy(2, {
  lowWaterMark: 4,
  checkpointProof: [checkpointBy(0, 4, 'c')],
  certificates: [certificateBy([3], { view: 0, sequence: 5, digest: 'p' })],
});
const newView: NewView = newViewOf([viewChangeBy(0), change]);
const copy: StateCopy = {
  kind: 'stateCopy',
  sequence: 4,
  service: createService(),
  proof: proofBy([1], 4, 'c'),
  replica: 0,
};
const decision: Decision = {
  kind: 'decision',
  sequence: 1,
  batch: [requestOf({ client: 1 })],
  proof: [commitBy(3, A)],
  replica: 0,
};
const body: Body = { kind: 'body', sequence: 1, batch: [request], replica: 0 };

describe('§2: by sending a message, a node signs', () => {
  test.each<[string, PbftMessage, string[]]>([
    ['a request, in order', request, ['request 0 1 order put x 1']],
    ['a read, which is another statement', { ...request, readOnly: true }, ['request 0 1 read put x 1']],
    ['the PRE-PREPARE without its requests', A, ['prePrepare 0 1 a']],
    ['a PREPARE', prepareBy(2, A), ['prepare 0 1 a']],
    ['a COMMIT', commitBy(2, A), ['commit 0 1 a']],
    ['a CHECKPOINT', checkpointBy(2, 10, 'd'), ['checkpoint 10 d']],
    ['nothing that others quote, with a reply', replyBy(0), []],
    ['nor with a STATUS', statusBy(0), []],
  ])('%s', (_name, message, signed) => {
    expect(signaturesOf(message, 0, 4)).toEqual(signed);
  });

  test('a VIEW-CHANGE with all that it says', () => {
    const [signature] = signaturesOf(change, 2, 4);
    expect(signature).toMatch(/^viewChange 1 \S+$/);
    expect(signaturesOf({ ...change, lowWaterMark: 0 }, 2, 4)).not.toEqual([signature]);
    expect(signaturesOf({ ...change }, 2, 4)).toEqual([signature]);
  });

  test('with a NEW-VIEW the PRE-PREPAREs of O, if it is the primary of that view', () => {
    expect(signaturesOf(newView, 1, 4)).toEqual(['prePrepare 1 5 p']);
    expect(signaturesOf(newView, 2, 4)).toEqual([]);
  });
});

/** The statements that a message quotes: who is said to have signed them, and the first two words of what. */
function asked(message: PbftMessage): [number, string][] {
  const questions: [number, string][] = [];
  withMarks(message, 4, (signer, signature) => {
    questions.push([signer, signature.split(' ').slice(0, 2).join(' ')]);
    return true;
  });
  return questions;
}

const forgedRequest = (client = 0) => requestOf({ client, signature: 'forged' });
const forgedParts = {
  checkpointProof: [{ ...checkpointBy(0, 4, 'c'), forged: true }],
  certificates: [
    {
      proposal: { view: 0, sequence: 5, digest: 'p', forged: true },
      prepares: [{ ...prepareBy(3, { ...A, sequence: 5, digest: 'p' }), forged: true }],
    },
  ],
};

const quotations: [string, PbftMessage, [number, string][], object][] = [
  ['a request, by its client', requestOf({ client: 1 }), [[5, 'request 1']], forgedRequest(1)],
  ['the requests of a PRE-PREPARE', A, [[4, 'request 0']], { ...A, batch: [forgedRequest()] }],
  ['those of a body', body, [[4, 'request 0']], { ...body, batch: [forgedRequest()] }],
  [
    'the proof of a state',
    copy,
    [[1, 'checkpoint 4']],
    { ...copy, proof: [{ ...checkpointBy(1, 4, 'c'), forged: true }] },
  ],
  [
    'the requests and the COMMITs of a decision',
    decision,
    [
      [5, 'request 1'],
      [3, 'commit 0'],
    ],
    { ...decision, batch: [forgedRequest(1)], proof: [{ ...commitBy(3, A), forged: true }] },
  ],
  [
    'C and P of a VIEW-CHANGE, the PRE-PREPAREs by the primary of their view',
    change,
    [
      [0, 'checkpoint 4'],
      [0, 'prePrepare 0'],
      [3, 'prepare 0'],
    ],
    { ...change, ...forgedParts },
  ],
  [
    'the VIEW-CHANGEs of V, with all that they quote',
    newView,
    [
      [0, 'viewChange 1'],
      [0, 'checkpoint 4'],
      [0, 'prePrepare 0'],
      [3, 'prepare 0'],
      [2, 'viewChange 1'],
    ],
    {
      ...newView,
      viewChanges: [
        { ...viewChangeBy(0), forged: true },
        { ...change, ...forgedParts, forged: true },
      ],
    },
  ],
];

describe('§2: a quotation that its signer never made carries a mark', () => {
  test.each(quotations)('%s', (_name, message, signers, marked) => {
    expect(asked(message)).toEqual(signers);
    expect(withMarks(message, 4, () => true)).toEqual(message);
    expect(withMarks(message, 4, () => false)).toEqual(marked);
  });

  test('a vote quotes nobody: it is the word of its sender', () => {
    for (const message of [prepareBy(2, A), replyBy(1)]) expect(withMarks(message, 4, () => false)).toBe(message);
  });
});
