// A test runner for Stryker that keeps the unit tests of the rules loaded (residentTests.mjs).
// Stryker's own runner for vitest loads them anew for each mutant: of 3,000 mutants that is most of the work.
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { createVitest } from 'vitest/node';

const testFile = '.ci/mutants/residentTests.mjs';

class ResidentRunner {
  channel = new BroadcastChannel('mutants');
  loadedWith = undefined;
  /** By mutant, the tests that reach it; unknown in a process that Stryker has started for one that hung. */
  covering = null;

  capabilities() {
    // Mutants of what runs while a file loads get a new process of vitest, here as well.
    return { reloadEnvironment: true };
  }

  async init() {
    process.env.NODE_ENV = 'test';
    process.env.VITEST = '1';
    this.vitest = await createVitest('test', {
      config: false,
      root: process.cwd(),
      include: [testFile],
      pool: 'threads',
      isolate: false,
      maxWorkers: 1,
      watch: false,
      allowOnly: true,
      testTimeout: 0,
      hookTimeout: 0,
      reporters: [{}],
    });
    if (!(await this.load(undefined))) throw new Error(`The tests cannot be loaded: ${this.faults()}`);
  }

  /** Starts vitest with this mutant; the tests wait for what to run. */
  async load(activeMutant) {
    await this.end();
    this.vitest.provide('mutants', { activeMutant });
    const ready = this.reply();
    this.running = this.vitest.start([testFile]);
    this.running.catch(() => {});
    // A mutant may keep the files from loading: then nobody answers, and the run ends.
    const answer = await Promise.race([ready, this.running.then(() => null)]);
    this.loadedWith = activeMutant;
    return answer !== null;
  }

  faults() {
    return this.vitest.state.getFiles().flatMap(({ result }) => (result?.errors ?? []).map(({ stack }) => stack));
  }

  async end() {
    if (!this.running) return;
    this.channel.postMessage({ kind: 'end' });
    await this.running;
    this.running = undefined;
    this.vitest.state.filesMap.clear();
  }

  reply() {
    return new Promise((resolve) => {
      this.channel.onmessage = ({ data }) => data.kind === 'reply' && resolve(data);
    });
  }

  ask(question) {
    const reply = this.reply();
    this.channel.postMessage(question);
    return reply;
  }

  async dryRun() {
    const { results, coverage } = await this.ask({ kind: 'all' });
    this.covering = new Map();
    for (const [id, counts] of Object.entries(coverage.perTest)) {
      for (const mutant of Object.keys(counts)) {
        this.covering.set(mutant, [...(this.covering.get(mutant) ?? []), id]);
      }
    }
    const tests = results.map(({ id, failureMessage, timeSpentMs }) => {
      const found =
        failureMessage === null ? { status: TestStatus.Success } : { status: TestStatus.Failed, failureMessage };
      return { id, name: id, timeSpentMs, ...found };
    });
    return { status: DryRunStatus.Complete, tests, mutantCoverage: coverage };
  }

  /**
   * A mutant of what runs while a file loads as well (half of them: many tests make their cases then) needs a new start
   * of vitest. Most of these fall without one, by the tests that reach them while they run.
   */
  async mutantRun({ activeMutant: { id: mutant }, mutantActivation, testFilter, hitLimit }) {
    if (mutantActivation !== 'static') return this.tryMutant({ mutant, hitLimit, ids: testFilter }, undefined);
    if (!this.covering) {
      await this.load(undefined);
      await this.dryRun();
    }
    const ids = this.covering.get(mutant) ?? [];
    const result = await this.tryMutant({ mutant, hitLimit, ids }, undefined);
    if (result.status !== MutantRunStatus.Survived) return result;
    return this.tryMutant({ mutant, hitLimit, ids: testFilter }, mutant);
  }

  /** @param wanted the mutant that the tests are to be loaded with */
  async tryMutant(question, wanted) {
    if (wanted !== this.loadedWith && !(await this.load(wanted))) return killedAtLoad();
    let found = await this.ask({ kind: 'mutant', ...question });
    if (found.spoilt) {
      await this.load(wanted);
      found = await this.ask({ kind: 'mutant', ...question });
    }
    if (found.id === null) return { status: MutantRunStatus.Survived, nrOfTests: found.count };
    if (found.endless) return { status: MutantRunStatus.Timeout, reason: 'Endless' };
    const { id, failureMessage, count } = found;
    return { status: MutantRunStatus.Killed, failureMessage, killedBy: [id], nrOfTests: count };
  }

  async dispose() {
    await this.end();
    this.channel.close();
    await this.vitest.close();
  }
}

function killedAtLoad() {
  return { status: MutantRunStatus.Killed, failureMessage: 'The tests cannot be loaded.', killedBy: [], nrOfTests: 0 };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'resident', ResidentRunner)];
