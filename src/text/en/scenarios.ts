import type { ScenarioId } from '../../scenario/builtIn/index.ts';
import type { ScenarioGroup } from '../../scenario/scenario.ts';

/** The built-in experiments: their titles. */
export const scenarios = {
  figure: { title: 'One replica crashes' },
  clear: { title: 'Nothing goes wrong' },
  seven: { title: 'Seven replicas' },
  rush: { title: 'Several clients at once' },
  slowLink: { title: 'One slow replica' },
  twoSilent: { title: 'Two replicas crash' },
  lossy: { title: 'A network that loses' },
  partition: { title: 'Split in two' },
  primaryDown: { title: 'The primary is down' },
  twoPrimariesDown: { title: 'Two primaries are down' },
  halfCommit: { title: 'Executed at one only' },
  nullSlot: { title: 'A hole in the log' },
  inTheDark: { title: 'Left in the dark' },
  watermarks: { title: 'Waiting for a checkpoint' },
  batches: { title: 'Batches' },
  tentativeRun: { title: 'Executed, and undone' },
  readOnlyFlaw: { title: 'The read-only flaw' },
  readOnlyRepaired: { title: 'The flaw repaired' },
  goDemo: { title: 'The Go demo' },
} satisfies Readonly<Record<ScenarioId, { readonly title: string }>>;

/** The subjects of the experiments. */
export const scenarioGroups = {
  normal: 'The normal case',
  faults: 'Faults',
  views: 'View changes',
  log: 'Checkpoints',
  optimisations: 'Optimisations',
  demo: 'The naive program',
} satisfies Readonly<Record<ScenarioGroup, string>>;
