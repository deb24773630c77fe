// `npm run same -- REF` shows that the working tree gives byte for byte the output of the revision REF: links and files
// of 1,000 samples and of everything built in, and the events (--json) and transcripts (en, zh) of every built-in
// scenario, comparison and experiment with a broken rule, and of 600 samples. It takes 50 s of processor time, one
// minute on two idle cores, exits with 1 where anything differs, and with `--save DIR` writes all 200 MB of both
// outputs, for `diff -r DIR/before DIR/after`.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { buildBoth, findRevision } from './builds.mjs';
import { runSections, scenariosOf, writtenSections } from './outputs.mjs';

/** Differences of one section that are shown, and names in one sentence; the rest is counted. */
const SHOWN_MAX = 20;
const NAMES_MAX = 5;
/** Characters shown of a line that differs, and how many of them stand before the first that does. */
const SHOWN_LENGTH = 160;
const SHOWN_BEFORE = 60;

/** Compares and prints one section. Returns how many of its items differ. */
async function compare({ title, items, outputOf, argsOf }, { before, after }, save) {
  const shown = [];
  let [differing, refused] = [0, 0];
  for (const name of items) {
    // Between two items a signal can end the process.
    await nextTurn();
    const old = await attempt(outputOf, before, name);
    const fresh = await attempt(outputOf, after, name);
    save(title, name, { before: old.text, after: fresh.text });
    if (old.text === fresh.text) {
      if (old.isRefused) refused += 1;
      continue;
    }
    differing += 1;
    if (shown.length < SHOWN_MAX) shown.push(differenceText(name, argsOf?.(name), old.text, fresh.text));
  }
  const refusals = refused > 0 ? `, ${refused} refused by both` : '';
  console.log(`${title}: ${items.length} compared, ${differing} differ${refusals}`);
  for (const text of shown) console.log(text);
  if (differing > shown.length) console.log(`  … and ${differing - shown.length} more`);
  return differing;
}

/** A fault of a program is an output as well: the other build may not have it. */
async function attempt(outputOf, build, name) {
  try {
    return await outputOf(build, name);
  } catch (error) {
    return { text: `${error}\n`, isRefused: true };
  }
}

/** The first line that differs, in both, and how to see the whole. */
function differenceText(name, args, before, after) {
  const [oldLines, freshLines] = [before.split('\n'), after.split('\n')];
  let line = 0;
  while (line < oldLines.length && oldLines[line] === freshLines[line]) line += 1;
  const [old, fresh] = [oldLines[line], freshLines[line]];
  const column = firstDifference(old ?? '', fresh ?? '');
  const command = args ? `: npm run --silent simulate -- ${args.map((arg) => `'${arg}'`).join(' ')}` : '';
  return [
    `  ${name}, line ${line + 1}${command}`,
    `    - ${excerpt(old, column)}`,
    `    + ${excerpt(fresh, column)}`,
  ].join('\n');
}

function firstDifference(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

function excerpt(line, column) {
  if (line === undefined) return '(no such line)';
  const start = Math.max(0, column - SHOWN_BEFORE);
  const end = start + SHOWN_LENGTH;
  return `${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`;
}

/** Returns a function that writes both outputs of an item to a folder, or does nothing where none is wanted. */
function saverTo(wanted) {
  if (wanted === undefined) return () => {};
  // npm runs a script in the project's folder, and says in which one it was called.
  const folder = resolve(process.env.INIT_CWD ?? '', wanted);
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder} is not empty.`);
  return (title, name, texts) => {
    for (const [side, text] of Object.entries(texts)) {
      const place = join(folder, side, title.replaceAll(' ', '-'));
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, `${name.replaceAll(' ', '-')}.txt`), text);
    }
  };
}

/** Says in a sentence each what only one of the trees has. */
function tellMissing({ before, after }) {
  for (const sentence of [...before.missing, ...after.missing]) console.log(sentence);
  tellOnly('the revision', before, after);
  tellOnly('the working tree', after, before);
}

function tellOnly(title, one, other) {
  const names = [...one.scenarios.keys()].filter((name) => !other.scenarios.has(name));
  if (names.length === 0) return;
  const more = names.length > NAMES_MAX ? ` and ${names.length - NAMES_MAX} more` : '';
  console.log(`Only ${title} has ${names.slice(0, NAMES_MAX).join(', ')}${more}.`);
}

function tellVerdict(differing, revision) {
  const kinds = [...differing.keys()];
  const different = kinds.filter((kind) => differing.get(kind) > 0);
  const same = kinds.filter((kind) => !different.includes(kind));
  if (different.length === 0) console.log(`The working tree gives the output of ${revision}, byte for byte.`);
  else console.log(`Different: ${different.join(', ')}. The same: ${same.join(', ') || 'nothing'}.`);
}

async function compareWith(revision, save) {
  const builds = await buildBoth(revision);
  for (const build of Object.values(builds)) build.scenarios = scenariosOf(build);
  tellMissing(builds);
  const { before, after } = builds;
  const differing = new Map();
  for (const section of [...writtenSections(before, after), ...(await runSections(before))]) {
    const [kind] = section.title.split(' ');
    differing.set(kind, (differing.get(kind) ?? 0) + (await compare(section, builds, save)));
  }
  tellVerdict(differing, revision);
  return [...differing.values()].some((count) => count > 0) ? 1 : 0;
}

try {
  const { values, positionals } = parseArgs({ options: { save: { type: 'string' } }, allowPositionals: true });
  if (positionals.length > 1) throw new Error('There is only one revision to compare with.');
  process.exitCode = await compareWith(findRevision(positionals[0]), saverTo(values.save));
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
