// `npm run mutants`: changes the rules of PBFT one small thing at a time, and looks whether a unit test notices.
// `npm run mutants -- pending.ts execution.ts:20-40` takes these files, or lines, only.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { compare, figures, mutantsOf, parseExplained } from './survivors.mjs';

const here = '.ci/mutants';
const rules = 'src/protocols/pbft/rules';
const stryker = `${here}/node_modules/@stryker-mutator/core/bin/stryker.js`;
const report = 'reports/mutants.json';

function run(command, args) {
  const { status, signal } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(signal ? 130 : (status ?? 1));
}

const [flags, files] = [process.argv.slice(2).filter((each) => each.startsWith('--')), []];
for (const each of process.argv.slice(2)) if (!each.startsWith('--')) files.push(`${rules}/${each}`);

if (!existsSync(stryker)) run('npm', ['ci', '--prefix', here]);
const chosen = files.length ? ['--mutate', files.join(',')] : [];
run('node', [stryker, 'run', `${here}/stryker.config.json`, ...chosen, ...flags]);

const mutants = mutantsOf(JSON.parse(readFileSync(report, 'utf8')));
const explained = parseExplained(readFileSync(`${here}/explained.txt`, 'utf8'));
const { unexplained, useless } = compare(mutants, explained);
const ignored = mutants.filter(({ status }) => status === 'Ignored').length;

for (const { place, mutatorName, text } of unexplained) console.log(`${place} ${mutatorName} ${text}`);
// A part of a file says nothing about explanations for the rest of it.
if (!files.some((file) => file.includes(':'))) {
  for (const { file, text, why } of useless) console.log(`explained.txt: ${why}: ${file}: ${text}`);
}
console.table(figures(mutants, explained));
const { total, killed, ...rest } = figures(mutants, explained).at(-1);
console.log(
  `${total} mutants: ${killed} killed (${((100 * killed) / total).toFixed(1)} %), ${rest.explained} explained, ${rest.unexplained} neither; ${ignored} left out.`,
);
process.exitCode = unexplained.length + useless.length ? 1 : 0;
