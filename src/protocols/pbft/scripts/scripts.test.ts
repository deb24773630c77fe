import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '../../../testing/pbft/script/script.ts';

/**
 * View changes by hand, to be read beside the paper. Only take a change over if you understand what caused it.
 */

const folder = import.meta.dirname;
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));

test.each(names)('%s comes out as it is written', async (name) => {
  const path = join(folder, name);
  await expect(runScript(readFileSync(path, 'utf8'))).toMatchFileSnapshot(path);
});
