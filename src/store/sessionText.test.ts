import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { scenarioOf } from '../scenario/builtIn/index.ts';
import { RULES } from '../scenario/rules.ts';
import { sampleScenario, WILD } from '../scenario/sample.ts';
import { seedsOf } from '../testing/runs.ts';
import { deleteIntervention, intervene, keepAllRules } from './actions/changing.ts';
import { openBuiltIn } from './actions/opening.ts';
import { switchRun, toggleBeside } from './actions/runs.ts';
import { goTo, goToLast, move, toggleBookmark } from './actions/stepping.ts';
import { undo } from './actions/undo.ts';
import { withoutHistory } from './histories.ts';
import type { KeptRun } from './run.ts';
import type { Work } from './sessionText.ts';
import { readSession, writeSession } from './sessionText.ts';
import type { AppState, Kept } from './state.ts';
import { store } from './store.ts';

const addressed = { visit: '1.5', entry: '1.5 A figure' };

function workOf({ runs, active, beside, focus, past, future }: AppState): Work {
  return { runs: runs.map(withoutHistory), active, beside, focus, past, future };
}

/** Forks, bookmarks, a deletion, a pair, a focus, a state to undo and one to redo. */
function work(): Work {
  goTo(12);
  toggleBookmark();
  intervene({ kind: 'crash', replica: 2 });
  goToLast();
  intervene({ kind: 'restart', replica: 2, memory: 'lost' });
  deleteIntervention(0);
  openBuiltIn('seven');
  move(1, 'event');
  intervene({ kind: 'partition', groups: 'aaabbbbx' });
  undo();
  switchRun('A');
  toggleBeside();
  store.setState({ focus: { kind: 'gate', gate: 'prepared', node: 2, view: 0, sequence: 1 } });
  return workOf(store.getState());
}

/** A session with one run of a scenario. */
function workWith(scenario: KeptRun['scenario'], different: Partial<KeptRun> = {}): Work {
  const run: KeptRun = {
    id: 'A',
    origin: { kind: 'opened' },
    scenario,
    history: null,
    cursor: { step: 3, event: null },
    bookmarks: [],
    use: 'visited',
    changes: 0,
    goal: null,
    isStopped: false,
    until: null,
    ...different,
  };
  return { runs: [run], active: 'A', beside: null, focus: null, past: [], future: [] };
}

beforeEach(() => store.setState(store.getInitialState(), true));

describe('a session', () => {
  it('gives back the runs, their names, places, bookmarks and focus, and what undo and redo know', () => {
    const kept = work();
    expect(kept.past.length).toBeGreaterThan(3);
    expect(kept.future.length).toBe(1);
    const read = readSession(writeSession(kept, addressed));
    expect(read).toEqual({ ok: true, work: kept, addressed, unread: 0, rules: RULES });
  });

  it('holds a run in which the rules are kept again, beside the one in which one is broken', () => {
    const { setup } = scenarioOf('clear');
    const broken = { base: 'clear', setup: { ...setup, cluster: { ...setup.cluster, brokenRule: 10 } } } as const;
    store.setState({
      runs: [{ ...workWith(broken).runs[0], ...store.getState().runs[0], scenario: broken } as KeptRun],
    });
    keepAllRules();
    const kept = workOf(store.getState());
    expect(kept.beside).toBe('A');
    expect(readSession(writeSession(kept, addressed))).toMatchObject({ ok: true, work: kept });
  });

  it('holds any scenario, and any action in the name of a run', () => {
    const numbers = seedsOf({ few: 200, many: 2000 });
    fc.assert(
      fc.property(fc.nat(), (number) => {
        const scenario = sampleScenario(number, WILD);
        const action = scenario.setup.interventions[0]?.action;
        const change = action ? ({ kind: 'removed', action } as const) : ({ kind: 'setup' } as const);
        const kept = workWith(scenario, { origin: { kind: 'forked', from: 'B', step: 7, change } });
        expect(readSession(writeSession(kept, addressed))).toMatchObject({ ok: true, work: kept, unread: 0 });
      }),
      { numRuns: numbers.length },
    );
  });

  it('stays small: fifty changes of a run with a hundred interventions share most of their text', () => {
    const { setup } = scenarioOf('clear');
    const states: Kept[] = [];
    for (let change = 0; change < 50; change++) {
      const interventions = Array.from({ length: 100 + change }, (_, index) => ({
        at: { tick: 7 * index, after: 0 },
        action: { kind: 'request', client: 0, operation: `put key${index} ${index}` } as const,
      }));
      const { runs, active, beside, focus } = workWith({ base: 'clear', setup: { ...setup, interventions } });
      states.push({ active, beside, focus, runs: [...runs, ...(states.at(-1)?.runs ?? [])].slice(0, 6).map(named) });
    }
    const text = writeSession({ ...workWith({ base: 'clear', setup }), past: states }, addressed);
    // A tab may hold some five million characters.
    expect(text.length).toBeLessThan(250_000);
    expect(readSession(text)).toMatchObject({ ok: true, work: { past: states } });
  });
});

const named = (run: KeptRun, index: number): KeptRun => ({ ...run, id: 'ABCDEF'.charAt(index) });

describe('a session that cannot be read', () => {
  const text = (): string => writeSession(work(), addressed);

  it.each<[string, (text: string) => string]>([
    ['is empty', () => ''],
    ['is cut off', (whole) => whole.slice(0, -5)],
    ['is of another version', (whole) => whole.replace('"version":1', '"version":2')],
    ['has a key too many', (whole) => whole.replace('{"version"', '{"more":1,"version"')],
    ['has a letter that is none', (whole) => whole.replaceAll('"active":"A"', '"active":"__proto__"')],
    ['has two runs of one letter', (whole) => whole.replaceAll('"id":"B"', '"id":"A"')],
    ['has no scenario that can be read', (whole) => whole.replaceAll(/"scenarios":\[[^\]]*\]/g, '"scenarios":[]')],
  ])('is refused where it %s', (_, damage) => {
    const whole = text();
    expect(damage(whole)).not.toBe(whole);
    expect(readSession(damage(whole))).toEqual({ ok: false });
  });

  it('in part is read without that part, which is counted; places that are gone are no places', () => {
    const kept = { ...work(), beside: 'B' };
    const [first] = kept.runs;
    const whole = writeSession(kept, addressed);
    const { scenarios, runs, now } = JSON.parse(whole);
    const lost = runs[now.runs[1]].scenario;
    const damaged = JSON.stringify({ ...JSON.parse(whole), scenarios: scenarios.with(lost, 'figure-3.zz') });
    const read = readSession(damaged);
    expect(read).toMatchObject({ ok: true, unread: 1, work: { active: 'A', beside: null } });
    expect(read.ok && read.work.runs[0]).toEqual(first);
  });

  it('never throws, whatever was put in its place', () => {
    const whole = text();
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.string({ maxLength: 3 }), fc.nat(9), (at, put, gone) => {
        readSession(whole.slice(0, at) + put + whole.slice(at + gone));
      }),
      { numRuns: 300 },
    );
  });

  it('was kept under other rules: it is read, and says under which', () => {
    const older = text().replaceAll(new RegExp(`"(figure|seven)-${RULES}`, 'g'), '"$1-2');
    expect(readSession(older)).toMatchObject({ ok: true, unread: 0, rules: 2 });
  });
});
