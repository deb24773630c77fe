import { describe, expect, test } from 'vitest';
import { fourReplicas, ignoredNote, noteKinds, oneReplica } from '../../../testing/pbft/oneActor.ts';
import {
  certificateBy,
  checkpointBy,
  prePrepareOf,
  proofBy,
  requestOf,
  viewChangeBy,
} from '../../../testing/pbft/paperMessages.ts';
import type { PreparedCertificate, ViewChange } from './messages.ts';
import { paperPolicy } from './paperPolicy.ts';
import { viewChangeFault } from './viewChangeCheck.ts';

const A = prePrepareOf(requestOf());
const B = prePrepareOf(requestOf({ operation: 'put x 2' }));
const place = { self: 2, cluster: fourReplicas, policy: paperPolicy };

function faultOf(different: Partial<ViewChange>) {
  return viewChangeFault(place, viewChangeBy(3, different))?.why ?? null;
}

/** The fault of a VIEW-CHANGE for view 6 whose P holds these certificates. */
function faultOfP(...certificates: PreparedCertificate[]) {
  return faultOf({ view: 6, certificates });
}

describe('VC2 (§4.4): a VIEW-CHANGE is valid', () => {
  test('with nothing in it, where its sender has nothing to show', () => {
    expect(faultOf({})).toBeNull();
  });

  test('if C proves h, and each certificate of P its slot', () => {
    const checkpointProof = proofBy([0, 2, 3], 10, 'd');
    const certificates = [11, 30].map((sequence) => certificateBy([2, 3], { ...A, view: 4, sequence }));
    expect(faultOf({ view: 6, lowWaterMark: 10, checkpointProof, certificates })).toBeNull();
  });

  test('also with PREPAREs that prove nothing beside enough that do', () => {
    const { proposal, prepares } = certificateBy([2, 3], A);
    const useless = [...certificateBy([0], A).prepares, ...certificateBy([1], B).prepares];
    expect(faultOfP({ proposal, prepares: [...useless, ...prepares] })).toBeNull();
  });
});

describe('VC2 (§4.4): signed by its sender', () => {
  test('one that its sender never made is void, wherever it is quoted', () => {
    expect(faultOf({ forged: true })).toBe('forgedQuote');
  });

  test('one that no replica made is void', () => {
    expect(viewChangeFault(place, viewChangeBy(4))?.why).toBe('forgedQuote');
  });

  test('and one that names another sender than its signer is not even looked at', () => {
    expect(ignoredNote(oneReplica(2).hear(3, viewChangeBy(1)))?.why).toBe('wrongSigner');
    expect(ignoredNote(oneReplica(2).hearForged(3, viewChangeBy(3)))?.why).toBe('forgedSender');
  });
});

describe('VC2 (§4.4): C proves h', () => {
  const lowWaterMark = 10;
  const proved = proofBy([0, 1, 3], 10, 'd');

  test('by q CHECKPOINTs of different replicas', () => {
    expect(faultOf({ lowWaterMark, checkpointProof: [] })).toBe('unprovedCheckpoint');
    expect(faultOf({ lowWaterMark, checkpointProof: proved.slice(1) })).toBe('unprovedCheckpoint');
    expect(faultOf({ lowWaterMark, checkpointProof: proofBy([1, 3, 3], 10, 'd') })).toBe('unprovedCheckpoint');
    expect(faultOf({ lowWaterMark, checkpointProof: proofBy([1, 3, 4], 10, 'd') })).toBe('unprovedCheckpoint');
  });

  test('of h, and of one state', () => {
    expect(faultOf({ lowWaterMark: 20, checkpointProof: proved })).toBe('unprovedCheckpoint');
    expect(faultOf({ lowWaterMark, checkpointProof: [...proved.slice(1), checkpointBy(0, 10, 'e')] })).toBe(
      'unprovedCheckpoint',
    );
  });

  test('that were really signed', () => {
    const [first, ...others] = proved;
    expect(faultOf({ lowWaterMark, checkpointProof: [{ ...first!, forged: true }, ...others] })).toBe('forgedQuote');
  });
});

describe('VC2 (§4.4): P', () => {
  test('has at most one certificate for each n', () => {
    const later = certificateBy([0, 2], { ...B, view: 5 });
    expect(faultOfP(certificateBy([2, 3], A), later)).toBe('repeatedCertificate');
  });

  test('only for h < n ≤ h + L', () => {
    const at = (sequence: number) => certificateBy([2, 3], { ...A, sequence });
    const from10 = { view: 6, lowWaterMark: 10, checkpointProof: proofBy([0, 1, 3], 10, 'd') };
    expect([10, 11, 30, 31].map((sequence) => faultOf({ ...from10, certificates: [at(sequence)] }))).toEqual([
      'misplacedCertificate',
      null,
      null,
      'misplacedCertificate',
    ]);
  });

  test('only of earlier views than the one it asks for', () => {
    const of = (view: number) => certificateBy([2, 3], { ...A, view });
    expect([of(5), of(6), of(8)].map((certificate) => faultOfP(certificate))).toEqual([
      null,
      'misplacedCertificate',
      'misplacedCertificate',
    ]);
  });

  test('with a PRE-PREPARE that the primary of its view signed', () => {
    const { proposal, prepares } = certificateBy([2, 3], A);
    expect(faultOfP({ proposal: { ...proposal, forged: true }, prepares })).toBe('forgedQuote');
  });

  test('with q−1 PREPAREs of different backups, none of them of the primary', () => {
    expect(faultOfP(certificateBy([3], A))).toBe('unprovedCertificate');
    expect(faultOfP(certificateBy([3, 3], A))).toBe('unprovedCertificate');
    expect(faultOfP(certificateBy([0, 3], A))).toBe('unprovedCertificate');
    expect(faultOfP(certificateBy([3, 4], A))).toBe('unprovedCertificate');
  });

  test('that match it in view, sequence number and digest (E11: the view counts as well)', () => {
    const { proposal, prepares } = certificateBy([2, 3], A);
    const [, good] = prepares;
    for (const different of [{ view: 1 }, { sequence: 2 }, { digest: B.digest }]) {
      expect(faultOfP({ proposal, prepares: [good!, { ...prepares[0]!, ...different }] })).toBe('unprovedCertificate');
    }
  });

  test('that were really signed', () => {
    const { proposal, prepares } = certificateBy([2, 3], A);
    expect(faultOfP({ proposal, prepares: [prepares[0]!, { ...prepares[1]!, forged: true }] })).toBe('forgedQuote');
  });
});

describe('VC2 (§4.4): one fault makes the whole message void', () => {
  test('and it says nothing about the messages of others (E28)', () => {
    const replica = oneReplica(1);
    const invalid = viewChangeBy(3, { certificates: [certificateBy([2, 3], A), certificateBy([3], proposalAtTwo)] });
    expect(ignoredNote(replica.hear(3, invalid))?.why).toBe('unprovedCertificate');
    expect(replica.state.viewChanges).toEqual([]);
    expect(noteKinds(replica.hear(2, viewChangeBy(2, { certificates: [certificateBy([2, 3], A)] })))).toEqual([
      'counted',
    ]);
  });

  test('a sender of an invalid one may still send a valid one', () => {
    const replica = oneReplica(1);
    replica.hear(3, viewChangeBy(3, { certificates: [certificateBy([3], A)] }));
    expect(noteKinds(replica.hear(3, viewChangeBy(3)))).toEqual(['counted']);
  });
});

const proposalAtTwo = { ...B, sequence: 2 };
