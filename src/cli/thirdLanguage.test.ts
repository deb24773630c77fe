import { beforeAll, describe, expect, test } from 'vitest';
import { protocolIds } from '../protocols/index.ts';
import { scenarioOf } from '../scenario/builtIn/index.ts';
import { encodeLink } from '../scenario/link/compression.ts';
import { settingNames } from '../scenario/settings.ts';
import { captureMain } from '../testing/cli/captureMain.ts';
import { askedIn, foreignIn, inRegistry, madeUpId, wide } from '../testing/text/madeUpLanguage.ts';
import { twoLiars } from '../testing/ui/liars.ts';

/** A third language is one folder and one line in the registry: the command line offers it and speaks it. */

beforeAll(() => inRegistry());

const liars = await encodeLink(twoLiars());

describe('the command line speaks it', () => {
  const asked = [...askedIn(scenarioOf('figure').setup), 'put x 1'];

  test.each([
    ['a run', ['figure'], 0],
    ['a run that is cut short', ['clear', '--until', '3'], 0],
    ['a run with liars', [liars], 0],
    ['help', ['--help'], 0],
    ['help on searching', ['--fuzz', '--help'], 0],
    ['a search', ['--fuzz', '--runs', '2'], 0],
    ['an option that there is not', ['--nothing'], 2],
    ['an option of a search that there is not', ['--fuzz', '--nothing'], 2],
    ['a file that there is not', ['Nothing.json'], 2],
    ['a link that is none', ['?s=9.figure'], 2],
    ['a setting out of its bounds', ['clear', '--set', 'replicas=3'], 2],
  ])('%s', async (_name, args, status) => {
    const said = await captureMain([...args, '--lang', madeUpId]);
    const typed = [...args, ...settingNames, ...protocolIds(), 'cluster', ...asked];
    expect([said.status, foreignIn(said.out + said.err, typed)]).toEqual([status, []]);
    expect(said.out + said.err).toMatch(wide);
  });

  test('and lists it', async () => {
    expect((await captureMain(['--help'])).out).toContain(`--lang en|zh|${madeUpId}`);
  });
});
