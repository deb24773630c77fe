import { expect, test } from 'vitest';
import { at, requestA, requestsInTurn } from '../../../testing/engine/buildSetup.ts';
import type { Run } from '../../../testing/engine/runWorld.ts';
import { countSent, notesOf, sumOf } from '../../../testing/pbft/lookAtTrace.ts';
import { runRow, unsafe } from '../../../testing/pbft/runRow.ts';
import { faultsTolerated, messagesOfOneRequest } from '../../quorum.ts';

/** The formulas on messages and steps, each beside the measured count. The table is a file: read its diff. */

/** One line of the table. */
interface Count {
  readonly what: string;
  readonly formula: string;
  readonly expected: number;
  readonly counted: number;
}

const sizes = [4, 7, 10];

const sent = (run: Run, letters: string) => countSent(run.steps)[letters] ?? 0;
const total = (run: Run) => sumOf(countSent(run.steps));
const down = (replica: number) => at(0, { kind: 'crash', replica });

/** Steps from one note to another, on links of one tick. */
function stepsFrom(run: Run, from: 'requested' | 'viewChangeStarted'): number {
  const [begin] = notesOf(run.steps, from);
  const [end] = notesOf(run.steps, 'accepted');
  return (end?.tick ?? Number.NaN) - (begin?.tick ?? Number.NaN);
}

/** The same, and the run broke no promise. */
function runSafely(row: Parameters<typeof runRow>[0]): Run {
  const run = runRow(row);
  expect(unsafe(run)).toEqual([]);
  return run;
}

function normalCase(n: number): Count[] {
  const run = runSafely({ cluster: { replicas: n } });
  return [
    { what: 'PRE-PREPARE', formula: 'n − 1', expected: n - 1, counted: sent(run, 'PP') },
    { what: 'PREPARE', formula: '(n − 1)²', expected: (n - 1) ** 2, counted: sent(run, 'P') },
    { what: 'COMMIT', formula: 'n (n − 1)', expected: n * (n - 1), counted: sent(run, 'C') },
    { what: 'REPLY', formula: 'n', expected: n, counted: sent(run, 'Re') },
    { what: 'one request', formula: '2n² − n + 1', expected: 2 * n * n - n + 1, counted: total(run) },
    { what: 'steps of a request', formula: '5', expected: 5, counted: stepsFrom(run, 'requested') },
  ];
}

/** Up to f backups are down. */
function crashed(n: number): Count[] {
  return Array.from({ length: faultsTolerated(n) }, (_, index) => {
    const k = index + 1;
    const crashes = Array.from({ length: k }, (_, which) => down(n - 1 - which));
    const run = runSafely({ cluster: { replicas: n }, interventions: [...crashes, requestA] });
    const formula = '1 + (n−1) + (n−1−k)(n−1) + (n−k)(n−1) + (n−k)';
    return { what: `one request, k = ${k} down`, formula, expected: messagesOfOneRequest(n, k), counted: total(run) };
  });
}

/** One request by itself, then a batch of b while it is being ordered. */
function batch(n: number): Count[] {
  const b = 5;
  const cluster = { replicas: n, clients: b + 1, batchSize: b, clientTimeout: 5000, viewChangeTimeout: 5000 };
  const asked = Array.from({ length: b + 1 }, (_, client) =>
    at(0, { kind: 'request', client, operation: `put x ${client}` }),
  );
  const run = runSafely({ cluster, interventions: asked });
  const counted = total(run) - messagesOfOneRequest(n);
  return [{ what: `a batch of ${b}`, formula: '2n(n−1) + b(n+1)', expected: 2 * n * (n - 1) + b * (n + 1), counted }];
}

function checkpoints(n: number): Count[] {
  const cluster = { replicas: n, checkpointInterval: 4, window: 8 };
  const run = runSafely({ cluster, interventions: requestsInTurn(12) });
  return [{ what: '3 checkpoints', formula: '3 n (n − 1)', expected: 3 * n * (n - 1), counted: sent(run, 'CK') }];
}

function viewChange(n: number): Count[] {
  const run = runSafely({ cluster: { replicas: n }, interventions: [down(0), requestA] });
  return [
    { what: 'VIEW-CHANGE, primary down', formula: '(n − 1)²', expected: (n - 1) ** 2, counted: sent(run, 'VC') },
    { what: 'NEW-VIEW', formula: 'n − 1', expected: n - 1, counted: sent(run, 'NV') },
    { what: 'steps of a view change', formula: '5', expected: 5, counted: stepsFrom(run, 'viewChangeStarted') },
  ];
}

/** A slot of O needs no PRE-PREPARE of its own. */
function reproposal(n: number): Count[] {
  const run = runSafely({
    cluster: { replicas: n },
    treat: ({ letters, label }) => (letters === 'C' && label.major === 0 ? 'lose' : null),
  });
  const inView1 = run.steps.flatMap((step) => step.sent).filter(({ label }) => label.major === 1);
  const counted = (letters: string) => inView1.filter((envelope) => envelope.letters === letters).length;
  return [
    { what: 'VIEW-CHANGE, all take part', formula: 'n (n − 1)', expected: n * (n - 1), counted: counted('VC') },
    { what: 'PRE-PREPARE of a slot of O', formula: '0', expected: 0, counted: counted('PP') },
    { what: 'PREPARE of a slot of O', formula: '(n − 1)²', expected: (n - 1) ** 2, counted: counted('P') },
    { what: 'COMMIT of a slot of O', formula: 'n (n − 1)', expected: n * (n - 1), counted: counted('C') },
  ];
}

function optimisations(n: number): Count[] {
  const tentative = runSafely({ cluster: { replicas: n, tentativeExecution: 1 } });
  const asked = at(0, { kind: 'request', client: 0, operation: 'get x' });
  const read = runSafely({ cluster: { replicas: n, readOnly: 1 }, interventions: [asked] });
  return [
    { what: 'steps, tentative', formula: '4', expected: 4, counted: stepsFrom(tentative, 'requested') },
    { what: 'messages, tentative', formula: '2n² − n + 1', expected: 2 * n * n - n + 1, counted: total(tentative) },
    { what: 'steps of a read', formula: '2', expected: 2, counted: stepsFrom(read, 'requested') },
    { what: 'messages of a read', formula: '2n', expected: 2 * n, counted: total(read) },
  ];
}

test('messages and steps are what the formulas say, for n = 4, 7, 10', async () => {
  const parts = [normalCase, crashed, batch, checkpoints, viewChange, reproposal, optimisations];
  const lines = sizes.flatMap((n) => parts.flatMap((part) => part(n)).map((count) => ({ n, ...count })));
  for (const { what, n, expected, counted } of lines)
    expect(`${what}, n = ${n}: ${counted}`).toBe(`${what}, n = ${n}: ${expected}`);
  const rows = lines.map(({ n, what, formula, expected, counted }) =>
    [
      String(n).padStart(3),
      what.padEnd(28),
      formula.padEnd(48),
      String(expected).padStart(8),
      String(counted).padStart(8),
    ].join(' '),
  );
  const head = `${'  n'} ${'what'.padEnd(28)} ${'formula'.padEnd(48)} expected  counted`;
  await expect(`${[head, ...rows].join('\n')}\n`).toMatchFileSnapshot('golden/formulas.txt');
});
