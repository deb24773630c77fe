// Every unit test of the rules, loaded once: a test is run again for each mutant that it covers, which takes about a
// millisecond. A new start of vitest takes 400. residentRunner.mjs says what to run.
import { inject, test } from 'vitest';
import { getFn } from 'vitest/suite';

const { activeMutant } = inject('mutants');
// The namespace of the code that Stryker has instrumented.
globalThis.__stryker__ ??= {};
const stryker = globalThis.__stryker__;
// Values that are computed while a file loads are computed with the mutant that this process was started for.
stryker.activeMutant = activeMutant;

for (const load of Object.values(import.meta.glob('../../src/protocols/pbft/rules/*.test.ts'))) await load();

function testsOf(suite, path) {
  return suite.tasks.flatMap((task) => {
    const title = path ? `${path} > ${task.name}` : task.name;
    return task.type === 'suite' ? testsOf(task, title) : [{ title, run: getFn(task) }];
  });
}

/** Two files may use a title twice. */
function numbered(tests) {
  const uses = new Map();
  return tests.map(({ title, run }) => {
    const use = (uses.get(title) ?? 0) + 1;
    uses.set(title, use);
    return [use > 1 ? `${title} (${use})` : title, run];
  });
}

async function failureOf(run) {
  try {
    await run();
    return null;
  } catch (error) {
    return String(error?.message ?? error);
  }
}

/** Each test on its own, and the mutants that it reaches. */
async function runAll(tests) {
  const results = [];
  for (const [id, run] of tests) {
    stryker.currentTestId = id;
    const start = performance.now();
    const failureMessage = await failureOf(run);
    results.push({ id, failureMessage, timeSpentMs: performance.now() - start });
    stryker.currentTestId = undefined;
  }
  return { results, coverage: stryker.mutantCoverage ?? { static: {}, perTest: {} } };
}

/** The first of these tests that fails with the mutant; `spoilt` where it fails without as well. */
async function firstFailure(tests, { mutant, hitLimit, ids }) {
  let count = 0;
  for (const id of ids ?? tests.keys()) {
    Object.assign(stryker, { activeMutant: mutant, hitCount: 0, hitLimit });
    const failureMessage = await failureOf(tests.get(id));
    const { hitCount } = stryker;
    Object.assign(stryker, { activeMutant, hitCount: undefined, hitLimit: undefined });
    count++;
    if (failureMessage === null) continue;
    const spoilt = mutant !== activeMutant && (await failureOf(tests.get(id))) !== null;
    return { id, failureMessage, count, spoilt, endless: hitCount > hitLimit };
  }
  return { id: null, count };
}

// The only test that vitest itself runs: it runs the others.
test.only('the runner is told which tests to run', async ({ task: self }) => {
  const tests = new Map(numbered(testsOf({ tasks: self.file.tasks.filter((task) => task !== self) }, '')));
  const channel = new BroadcastChannel('mutants');
  await new Promise((resolve) => {
    channel.onmessage = async ({ data }) => {
      if (data.kind === 'end') return resolve();
      if (data.kind === 'all') channel.postMessage({ kind: 'reply', ...(await runAll(tests)) });
      if (data.kind === 'mutant') channel.postMessage({ kind: 'reply', ...(await firstFailure(tests, data)) });
    };
    channel.postMessage({ kind: 'reply', ready: tests.size });
  });
  channel.close();
});
