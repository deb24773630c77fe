import { expect, test } from 'vitest';
import {
  checkpointBy,
  commitBy,
  newViewOf,
  prePrepareOf,
  prepareBy,
  replyBy,
  requestOf,
  statusBy,
  viewChangeBy,
} from '../../../testing/pbft/paperMessages.ts';
import type { PbftMessage } from './messages.ts';
import { labelOf } from './messages.ts';
import { positionOf } from './position.ts';
import { createService } from './service.ts';

const A = prePrepareOf(requestOf({ client: 1, timestamp: 9 }), { view: 2, sequence: 7 });
const replica = 3;

test.each<[PbftMessage, object, [number, number]]>([
  [A.batch[0] as PbftMessage, {}, [1, 9]],
  [replyBy(3, { view: 2, client: 1, timestamp: 9 }), { view: 2 }, [1, 9]],
  [A, { view: 2, slot: 7 }, [2, 7]],
  [prepareBy(3, A), { view: 2, slot: 7 }, [2, 7]],
  [commitBy(3, A), { view: 2, slot: 7 }, [2, 7]],
  [checkpointBy(3, 10, 'd'), { slot: 10 }, [0, 10]],
  [viewChangeBy(3, { view: 2 }), { view: 2 }, [2, 0]],
  [newViewOf([viewChangeBy(3, { view: 2 })]), { view: 2 }, [2, 0]],
  [statusBy(3, { view: 2, lastExecuted: 7 }), { view: 2 }, [2, 7]],
  [{ kind: 'fetchState', sequence: 10, digest: 'd', replica }, { slot: 10 }, [0, 10]],
  [{ kind: 'stateCopy', sequence: 10, service: createService(), proof: [], replica }, { slot: 10 }, [0, 10]],
  [{ kind: 'body', sequence: 7, batch: A.batch, replica }, { slot: 7 }, [0, 7]],
  [{ kind: 'decision', sequence: 7, batch: A.batch, proof: [], replica }, { slot: 7 }, [0, 7]],
])('the view and the slot that a message is about, and the numbers of its label: $kind', (message, position, label) => {
  expect(positionOf(message)).toStrictEqual(position);
  expect(labelOf(message)).toStrictEqual({ major: label[0], minor: label[1] });
});
