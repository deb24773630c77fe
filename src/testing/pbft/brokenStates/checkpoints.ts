import { createService } from '../../../protocols/pbft/rules/service.ts';
import type { BrokenState } from './brokenState.ts';
import { broken, fetching, vouching } from './brokenState.ts';

export const checkpoints: readonly BrokenState[] = [
  ...broken('h is the last stable checkpoint, which q replicas proved', vouching, {
    'h moves alone': (state) => {
      state.lowWaterMark = 2;
    },
    'too few prove it': (state) => {
      state.stable = { ...state.stable, voters: [0, 1] };
    },
    'one proves it twice': (state) => {
      state.stable = { ...state.stable, voters: [0, 0, 1] };
    },
    'a client proves it': (state) => {
      state.stable = { ...state.stable, voters: [0, 1, 4] };
    },
  }),
  ...broken('a digest that it vouches for is that of its state', vouching, {
    'that of the stable checkpoint is made up': (state) => {
      state.stable = { ...state.stable, digest: 'd' };
    },
    'its checkpoint is of another state': (state) => {
      const checkpoint = state.checkpoints.get(2);
      if (checkpoint?.own) checkpoint.own = { ...checkpoint.own, service: createService() };
    },
  }),
  ...broken('checkpoints above h are voted for, and not yet stable', vouching, {
    'a vote stays behind': (state) => {
      const checkpoint = state.checkpoints.get(2);
      if (checkpoint) state.checkpoints.set(0, checkpoint);
    },
    'it has no vote of its own': ({ checkpoints: kept }) => {
      const votes = kept.get(2)?.votes;
      votes?.choices.fill(null);
      if (votes) votes.tallies = [];
    },
    'q agree with it': ({ checkpoints: kept }) => {
      const { votes, own } = kept.get(2) ?? {};
      votes?.choices.fill(own?.digest ?? null);
      if (votes && own) votes.tallies = [{ choice: own.digest, count: 4 }];
    },
    'votes are counted twice': ({ checkpoints: kept }) => {
      const tally = kept.get(2)?.votes.tallies[0];
      if (tally) tally.count++;
    },
    'its state is of a slot that it has not executed': (state) => {
      state.lastExecuted = 1;
    },
    'a claim from afar is behind it': ({ farCheckpoints }) => {
      farCheckpoints.set(3, { sequence: 1, digest: 'd' });
    },
  }),
  ...broken('a state is fetched from one of f+1 that vouch for it', fetching, {
    'it asks itself': (state) => {
      if (state.fetching) state.fetching = { ...state.fetching, from: 1 };
    },
    'it asks one that does not vouch': (state) => {
      if (state.fetching) state.fetching = { ...state.fetching, from: 3 };
    },
    'only one vouches': (state) => {
      if (state.fetching) state.fetching = { ...state.fetching, voters: [state.fetching.from] };
    },
  }),
];
