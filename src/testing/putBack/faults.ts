/**
 * Faults that this lab once had in its rules and its monitors, to be put back one at a time: the search has to find
 * each of them again. A text of the source is replaced while it is bundled (`bundle.ts`), so no rule knows of them.
 */

export interface Edit {
  /** From the root of the project. */
  readonly file: string;
  /** Stands there exactly once; otherwise nothing is bundled. */
  readonly from: string;
  readonly to: string;
}

export interface PutBackFault {
  readonly id: `P${number}`;
  readonly what: string;
  readonly edits: readonly Edit[];
  /** The fault that it hides: it does harm only where that one is put back as well. */
  readonly hides?: `P${number}`;
  /** The first seed with which the search finds it, with four replicas, and the promise that is broken there. */
  readonly found: { readonly seed: number; readonly promise: string };
}

const rules = 'src/protocols/pbft/rules';

/** A STATE that is older than what the replica has executed ends the fetch, as any other did. */
const settledByOldState: Edit = {
  file: `${rules}/stateTransfer.ts`,
  from: '  const why = copyFault(place, fetching, message, digest);\n',
  to: `  if (sequence < state.lastExecuted && copyFault(place, { ...fetching, sequence: 0 }, message, digest) === null) {
    endFetch(state, out);
    return ignore(out, 'stateCopy', 'settled', { got: sequence });
  }
  const why = copyFault(place, fetching, message, digest);
`,
};

export const putBackFaults: readonly PutBackFault[] = [
  {
    id: 'P1',
    what: 'a replica that rolled back its tentative slot to fetch a state answers reads from the state before it',
    edits: [
      {
        file: `${rules}/readOnly.ts`,
        from: 'active && fetching === null && tentative === null',
        to: 'active && tentative === null',
      },
    ],
    found: { seed: 671, promise: 'M12' },
  },
  {
    id: 'P2',
    what: 'a genuine STATE of an older checkpoint ends a fetch, and the next fetch asks the same replica first',
    edits: [settledByOldState],
    found: { seed: 7844, promise: 'catchingUp' },
  },
  {
    id: 'P3',
    what: 'a STATE that arrives after its slot was executed is installed once more',
    edits: [
      { file: 'src/protocols/pbft/pbft.ts', from: '  endFetchWhenReached(place, state, out);\n', to: '' },
      settledByOldState,
    ],
    found: { seed: 3, promise: 'inside' },
  },
  {
    id: 'P4',
    what: 'M12 does not know of writes that were accepted from tentative replies before anybody committed them',
    edits: [
      {
        file: 'src/protocols/pbft/monitors/latestReads.ts',
        from: '  if (tentative && isIts) execute(reference, tentative);\n',
        to: '',
      },
    ],
    hides: 'P1',
    found: { seed: 671, promise: 'M12' },
  },
  {
    id: 'P5',
    what: 'a new primary gives a request a second number if it has it from the client and missed the PRE-PREPARE',
    edits: [
      { file: `${rules}/requests.ts`, from: "  if (lacksBodies(state)) return 'body';\n", to: '' },
      {
        file: `${rules}/normalCase.ts`,
        from: '  if (primaryOf(state.view, place.cluster.replicas) === place.self) markOrdered(state, batch);\n',
        to: '',
      },
      {
        file: `${rules}/newView.ts`,
        from: `  for (const request of pending.values()) {
    const alone: Batch = [request];
    if (digestOfBatch(alone) === digest) return alone;
  }
`,
        to: '',
      },
    ],
    found: { seed: 17, promise: 'inside' },
  },
  {
    id: 'P6',
    what: 'the timer that waited for a NEW-VIEW goes on after another view was entered',
    edits: [
      {
        file: `${rules}/newView.ts`,
        from: '  if (state.newViewTimer) stopTimer(NEW_VIEW, out);\n  state.newViewTimer = false;\n',
        to: '',
      },
      {
        file: `${rules}/timers.ts`,
        from: '  if (!state.active || state.fetching !== null) return false;\n',
        to: '  if (!state.active || state.newViewTimer || state.fetching !== null) return false;\n',
      },
      {
        file: `${rules}/timers.ts`,
        from: '  const oldest = policy.isOnWatch',
        to: `  const leads = primaryOf(state.view, cluster.replicas) === place.self;
  const waits = state.pending.size > 0 && state.lastWorkingView < state.view;
  if (state.newViewTimer && state.active && (leads || state.fetching !== null || !waits)) {
    state.newViewTimer = false;
    stopTimer('newView', out);
  }
  const oldest = policy.isOnWatch`,
      },
    ],
    found: { seed: 1, promise: 'inside' },
  },
  {
    id: 'P7',
    what: 'a client counts only the first tentative reply of a replica',
    edits: [
      {
        file: `${rules}/client.ts`,
        from: `  if (hasAnswered && view < viewBefore) return 'overtaken';
  if (hasAnswered && view > viewBefore) withdrawVote(tentative, from);
`,
        to: '',
      },
    ],
    found: { seed: 164, promise: 'acceptance' },
  },
];
