import { beforeEach, describe, expect, it } from 'vitest';
import { activeRun, store } from '../store.ts';
import { renewTrace, toggleCauses, toggleTrace, traceShown } from './causes.ts';
import { intervene } from './changing.ts';
import { openBuiltIn } from './opening.ts';
import { goTo, goToLast } from './stepping.ts';
import { setFocus } from './view.ts';

const shown = () => traceShown(store.getState());
const accepted = { kind: 'gate', gate: 'accepted', node: 4, view: 0, sequence: 1 } as const;

beforeEach(() => {
  store.setState(store.getInitialState(), true);
  openBuiltIn('figure');
  goToLast();
});

describe('a trace of the focus', () => {
  it('is the critical path where there is one, else the past; the key takes it back', () => {
    setFocus(accepted);
    toggleCauses();
    expect(shown()).toBe('path');
    toggleCauses();
    expect(shown()).toBeNull();
    setFocus({ kind: 'message', id: 'P0.1.1.0' });
    toggleCauses();
    expect(shown()).toBe('past');
  });

  it('ends with its focus, also where the same thing is chosen again', () => {
    setFocus(accepted);
    toggleTrace('future');
    expect(shown()).toBe('future');
    setFocus({ ...accepted });
    expect(shown()).toBeNull();
  });

  it('is refused for nothing, for a node, and for what has not happened', () => {
    for (const focus of [null, { kind: 'node', node: 1 }, accepted] as const) {
      store.setState({ notice: null });
      setFocus(focus);
      goTo(2);
      toggleCauses();
      expect([shown(), store.getState().notice]).toEqual([null, { kind: 'nothingToTrace' }]);
    }
  });

  it('is worked out anew where the run becomes another', () => {
    setFocus({ kind: 'message', id: 'P0.1.1.0' });
    goTo(12);
    toggleTrace('future');
    const before = store.getState().traced;
    intervene({ kind: 'crash', replica: 2 });
    renewTrace();
    const { traced } = store.getState();
    expect(traced?.history).toBe(activeRun(store.getState()).history);
    expect(traced?.ids).not.toEqual(before?.ids);
  });
});
