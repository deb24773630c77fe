import type { MetricId } from '../../experiments/metrics.ts';
import type { ExperimentFault, NumberField } from '../../experiments/plan.ts';
import type { PlotId } from '../../experiments/plot.ts';
import type { LegendId } from '../../experiments/svg.ts';
import type { SweptId } from '../../experiments/swept.ts';
import type { FaultSentences } from '../commandLine.ts';

const swept: Readonly<Record<SweptId, string>> = {
  replicas: 'Replicas (n)',
  batchSize: 'Requests in a batch',
  checkpointInterval: 'Checkpoint every (K)',
  loss: 'Messages lost (%)',
  latency: 'Latency (ms)',
  clientTimeout: 'Client waits (ms)',
  viewChangeTimeout: 'View-change timer (T, ms)',
  statusInterval: 'Status message after (ms)',
  liars: 'Lying primaries',
};

const fields: Readonly<Record<NumberField, string>> = {
  first: 'From',
  last: 'To',
  step: 'In steps of',
  repetitions: 'Runs at each value',
  requests: 'Requests in each run',
};

/** The words of the page of experiments. The command line says what is wrong with one in the same words. */
export const experiments = {
  title: 'PBFT Lab: experiments',
  description:
    'Sweep the number of replicas, the batch size, loss, latency, timeouts, checkpoints or liars through runs of the real PBFT protocol, and compare what is counted with what the formulas say.',
  heading: 'Experiments',
  lead: 'One number takes one value after another, and each run of the real protocol is counted: messages, latency and view changes, beside what the formulas say.',
  noScript: 'The runs are made in your browser, so this page needs JavaScript.',
  notArrived: 'A part of this page did not arrive. Reload it to try again.',
  about: {
    title: 'What is counted, and what is predicted',
    counted:
      'A message is counted for each receiver when it is sent, also if it is lost on its way. The latency of a request is the time from its first sending until its client accepts the result. View changes are the highest view that a replica entered.',
    predicted:
      'A whole line is what a formula says about such runs. Where something happens that the formula leaves out (loss, jitter, timers that run out), the line is broken: it says what would be if all went well.',
    liars:
      'A lying primary orders nothing and sends no NEW-VIEW. The liars are R0, R1 and so on, so each of them costs a change of views.',
    symbols:
      'n replicas, k of them down; r requests in s slots; c changes of views; l latency, t the time a client waits, T and K as in the paper.',
    metric: 'Counted',
    formula: 'Formula',
    source: 'Paper',
  },
  settings: 'What is run',
  sweep: 'Sweep',
  swept,
  others: { clients: 'Clients', window: 'Window (L)', jitter: 'Jitter (ms)' },
  fields,
  base: 'Scenario',
  fromLink: 'From a link',
  fromLinkHint: 'A link of the lab, if a run of your own is to be the start.',
  takeLink: 'Use this link',
  linkTaken: 'The runs start from the scenario of your link.',
  fixed: 'Numbers that stay the same',
  requestsHint: '0: those of the scenario',
  runs: (count: number) => (count === 1 ? '1 run' : `${count} runs`),
  run: 'Run',
  goOn: 'Go on',
  again: 'Try again',
  stop: 'Stop',
  progress: (done: number, total: number) => `${done} of ${total} runs`,
  done: (total: number) => `All runs are made: ${total}.`,
  stopped: (done: number, total: number) => `Stopped after ${done} of ${total} runs. What is counted stays.`,
  died: (count: number) =>
    count === 1
      ? 'One run failed, since its worker died. It can be tried again.'
      : `${count} runs failed, since their workers died. They can be tried again.`,
  cutShort: (count: number) =>
    count === 1
      ? 'One run was cut short: it did not end by itself within its bounds of time and messages.'
      : `${count} runs were cut short: they did not end by themselves within their bounds of time and messages.`,
  notAnswered: (count: number) =>
    count === 1 ? 'One request was not answered.' : `${count} requests were not answered.`,
  results: 'Results',
  saveCsv: 'Save CSV',
  saveSvg: 'Save SVG',
  copyLink: 'Copy link',
  linkCopied: 'The link is copied.',
  linkNotCopied: 'The browser did not let the link be copied: it stands in the address bar.',
  notSaved: 'The browser did not let the file be saved.',
  linkTooLong: 'This scenario is too long for a link: the address stays as it was.',
  linkRefused: (sentence: string) => `The experiment of the link was not opened. ${sentence}`,
  otherRules: (rules: number, here: number) =>
    `This link was made under rules ${rules} of the engine, and these are rules ${here}: the counts may differ.`,
  noNumber: (field: string) => `${field}: a whole number is needed.`,
  plots: { messages: 'Messages', latency: 'Latency (ms)', viewChanges: 'View changes' } satisfies Record<
    PlotId,
    string
  >,
  legend: {
    counted: 'counted (median)',
    counted95: 'slowest 5 % (latency)',
    predicted: 'predicted',
    notCovered: 'if all went well',
  } satisfies Record<LegendId, string>,
  legendTitle: 'What the marks mean',
  metrics: {
    messages: 'Messages',
    request: 'REQUEST',
    prePrepare: 'PRE-PREPARE',
    prepare: 'PREPARE',
    commit: 'COMMIT',
    reply: 'REPLY',
    checkpoint: 'CHECKPOINT',
    viewChange: 'VIEW-CHANGE',
    newView: 'NEW-VIEW',
    latencyMedian: 'Latency, median (ms)',
    latency95: 'Latency, 95th percentile (ms)',
    viewChanges: 'View changes',
  } satisfies Record<MetricId, string>,
  table: 'The same in numbers',
  runsHead: 'Runs',
  predictedOf: 'predicted',
  range: (least: string, most: string) => `${least} to ${most}`,
  nothing: 'none',
  ifAllWentWell: (value: string) => `(${value})`,
  tableNote: 'In brackets: what the formula gives, though it does not cover these runs.',
  faults: {
    protocol: ({ protocol }) => `Only runs of PBFT are counted here, and this scenario runs ${protocol}.`,
    number: ({ field, value, range: { least, most } }) =>
      `${fields[field]}: ${value} is out of range, which is ${least} to ${most}.`,
    backwards: ({ first, last }) => `The last value, ${last}, comes before the first, ${first}.`,
    tooManyRuns: ({ count, most }) =>
      `That makes ${count} runs, and ${most} are the most: take larger steps, or fewer runs at each value.`,
    tooManyMessages: ({ count, most }) =>
      `These runs would send about ${count} messages, and ${most} are the most: take fewer runs, fewer requests or smaller clusters.`,
    tooManyLiars: ({ value, replicas }) => `${value} primaries cannot lie where there are ${replicas} replicas.`,
    run: ({ value }) => `At the value ${value} there is no run that can be made.`,
  } satisfies FaultSentences<ExperimentFault>,
  because: (sentence: string, place: string, reason: string) => `${sentence} ${place}: ${reason}`,
};
