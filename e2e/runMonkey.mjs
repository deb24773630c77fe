// `npm run monkey -- SEED COUNT` walks COUNT random actions from SEED over the built page, at three sizes in both
// languages; `-- SEED COUNT 'phone, zh'` at one of them. The page is built first, unless E2E_DIST names a build.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const [seed = '1', count = '5000', where = ''] = process.argv.slice(2);
if (![seed, count].every((text) => /^\d+$/.test(text))) {
  console.error("npm run monkey -- SEED COUNT ['phone, zh']: the first two are whole numbers.");
  process.exit(2);
}

function run(command, args, env = {}) {
  const options = { stdio: 'inherit', env: { ...process.env, ...env }, shell: process.platform === 'win32' };
  const { status } = spawnSync(`node_modules/.bin/${command}`, args, options);
  if (status !== 0) process.exit(status ?? 1);
}

if (!process.env.E2E_DIST || !existsSync(process.env.E2E_DIST)) run('vite', ['build']);
run('playwright', ['test', '--config', 'e2e/playwright.config.ts', 'monkey.spec', '-g', `${where}.*long walk`], {
  TEST_RUNS: 'soak',
  MONKEY_SEED: seed,
  MONKEY_COUNT: count,
});
