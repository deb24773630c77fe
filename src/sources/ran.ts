/** The statements that were run while somebody wanted to know, in the order in which each was first run. */
const record: { ids: Set<string> | null } = { ids: null };

/**
 * Called by each statement of a traced rule.
 *
 * @public by the text that `instrument.ts` writes
 */
export function ran(id: string): void {
  record.ids?.add(id);
}

/** Does something, and returns the statements of traced rules that were run meanwhile. */
export function statementsRun(deed: () => void): ReadonlySet<string> {
  const ids = new Set<string>();
  record.ids = ids;
  try {
    deed();
  } finally {
    record.ids = null;
  }
  return ids;
}
