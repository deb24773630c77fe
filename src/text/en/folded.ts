import type { ViewNumber } from '../../protocols/numbers.ts';

/** Words of pictures of many replicas, in which those that behave alike share a lane. */
export const folded = {
  /** The role of several, as `backup` is that of one. */
  backups: (view: ViewNumber) => (view === 0 ? 'backups' : `backups · v${view}`),
  button: (group: string, size: number) =>
    `${group}, ${size} replicas that behave alike share a lane; press for a lane each`,
  taken: (count: number, size: number, gate: string) => `${count} of ${size} ${gate}`,
  hidden: (replicas: number, groups: number) =>
    groups === 1 ? `${replicas} replicas in 1 group` : `${replicas} replicas in ${groups} groups`,
  /** A switch. */
  fold: 'Fold alike replicas',
  moreReplicas: 'More replicas…',
};
