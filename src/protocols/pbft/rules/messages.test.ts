import { expect, test } from 'vitest';
import {
  checkpointBy,
  commitBy,
  prePrepareOf,
  prepareBy,
  replyBy,
  requestOf,
} from '../../../testing/pbft/paperMessages.ts';
import { labelOf, pbftLetters } from './messages.ts';

test('a message is labelled by view and sequence number, or by client and timestamp', () => {
  const proposal = prePrepareOf(requestOf(), { view: 3, sequence: 17 });
  expect(labelOf(proposal)).toEqual({ major: 3, minor: 17 });
  expect(labelOf(prepareBy(1, proposal))).toEqual({ major: 3, minor: 17 });
  expect(labelOf(commitBy(1, proposal))).toEqual({ major: 3, minor: 17 });
  expect(labelOf(requestOf({ client: 1, timestamp: 5 }))).toEqual({ major: 1, minor: 5 });
  expect(labelOf(replyBy(2, { client: 1, timestamp: 5, view: 9 }))).toEqual({ major: 1, minor: 5 });
  expect(labelOf(checkpointBy(2, 30, 'd'))).toEqual({ major: 0, minor: 30 });
});

test('each kind of message has letters of its own, and they never change: links are written with them', () => {
  expect(pbftLetters).toEqual({
    request: 'R',
    prePrepare: 'PP',
    prepare: 'P',
    commit: 'C',
    reply: 'Re',
    checkpoint: 'CK',
    viewChange: 'VC',
    newView: 'NV',
    status: 'S',
    fetchState: 'F',
    stateCopy: 'D',
    body: 'B',
    decision: 'De',
  });
  const letters = Object.values(pbftLetters);
  expect(new Set(letters).size).toBe(letters.length);
});
