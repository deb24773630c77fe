import { AxeBuilder } from '@axe-core/playwright';
import type { Lab } from './lab.ts';

type RunOptions = Parameters<AxeBuilder['options']>[0];

/** The text on a control is part of its name, so that it can be spoken to. */
const strict: RunOptions = { rules: { 'label-content-name-mismatch': { enabled: true } } };

/** Returns the rules and the elements that break them, as words for a person to read. */
export async function axeFaults({ page }: Pick<Lab, 'page'>, options: RunOptions = strict): Promise<string[]> {
  // The other mode of the builder opens a window of its own for each look.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ ...options, resultTypes: ['violations'] })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}
