// All outputs in which two builds are compared: links, files, events and transcripts, in sections.
// A section has the names of its items and `outputOf(build, name)`, which answers with a text and whether the build
// refused the item; a section of runs has `argsOf(name)` too, the arguments of the command line.

const languages = ['en', 'zh'];
const LESSONS = 600;
const WILD_SAMPLES = 400;
/** In steps: a bound for the samples in which messages never end. */
const SAMPLE_UNTIL = 400;

/** Returns every scenario that a build has or makes up, by name. */
export function scenariosOf(build) {
  return new Map([...builtInsOf(build), ...experimentsOf(build), ...samplesOf(build)]);
}

function builtInsOf({ builtIn }) {
  return new Map(Object.entries(builtIn.scenarios).map(([base, { setup }]) => [base, { base, setup }]));
}

/** Both sides of every comparison; for every rule the experiment in which it is broken, and the same with it kept. */
function experimentsOf({ comparisons, broken }) {
  const scenarios = new Map();
  for (const [id, { demo, pbft }] of Object.entries(comparisons.comparisons ?? {})) {
    scenarios.set(`${id} demo`, demo.scenario);
    scenarios.set(`${id} pbft`, pbft.scenario);
  }
  for (const { number, setup, kept = withRuleKept(setup) } of brokenExperiments(broken)) {
    scenarios.set(`E${number} broken`, { base: 'clear', setup });
    scenarios.set(`E${number} kept`, { base: 'clear', setup: kept });
  }
  return scenarios;
}

function withRuleKept(setup) {
  return { ...setup, cluster: { ...setup.cluster, brokenRule: 0 } };
}

/**
 * The experiments of a registry as it is; as it was when a rule and its experiment were one row; and as it was up to
 * b1652a5. A part that is there and has none of these is a registry that has changed: to go on without it would be
 * silent.
 */
function brokenExperiments({ experiments, brokenRules, brokenScenarios, ...others }) {
  if (experiments) return experiments.map(({ rule, setup, kept }) => ({ number: rule.number, setup, kept }));
  if (brokenScenarios) return brokenScenarios.map(({ rule, setup }) => ({ number: rule, setup }));
  if (brokenRules) return brokenRules.map(({ number, experiment }) => ({ number, setup: experiment.setup }));
  if (Object.keys(others).length > 0) throw new Error('The registry of experiments has a form that is not known.');
  return [];
}

function samplesOf({ sample: { sampleScenario, LESSON, WILD } }) {
  const samples = new Map();
  for (let number = 0; number < LESSONS; number++) samples.set(`lesson ${number}`, sampleScenario(number, LESSON));
  for (let number = 0; number < WILD_SAMPLES; number++) samples.set(`wild ${number}`, sampleScenario(number, WILD));
  return samples;
}

/** Links and files that each build writes, and what both read from those that the build before writes. */
export function writtenSections(before, after) {
  const names = [...before.scenarios.keys()];
  const namesOfBoth = names.filter((name) => after.scenarios.has(name));
  const section = (title, items, outputOf) => ({ title, items, outputOf });
  const toLink = ({ compression, scenarios }, name) => compression.encodeLink(scenarios.get(name));
  const toFile = ({ file, scenarios }, name) => file.scenarioToFile(scenarios.get(name));
  const readBy = ({ file }, result) =>
    result.ok
      ? { text: file.scenarioToFile(result.scenario), isRefused: false }
      : { text: JSON.stringify(result.fault), isRefused: true };
  return [
    section('links written', namesOfBoth, async (build, name) => ({ text: await toLink(build, name) })),
    section('files written', namesOfBoth, (build, name) => ({ text: toFile(build, name) })),
    section('links read', names, async (build, name) =>
      readBy(build, await build.compression.decodeLink(await toLink(before, name))),
    ),
    section('files read', names, (build, name) => readBy(build, build.file.scenarioFromFile(toFile(before, name)))),
  ];
}

/** Events and transcripts of runs. Both builds get the links that the build before writes. */
export async function runSections(before) {
  const builtIns = [...builtInsOf(before).keys()].map((id) => ({ name: id, args: [id] }));
  const experiments = [];
  for (const [name, scenario] of experimentsOf(before)) {
    experiments.push({ name, args: [await before.compression.encodeLink(scenario)] });
  }
  const lessons = [];
  for (let number = 0; number < LESSONS; number++) {
    const name = `lesson ${number}`;
    const link = await before.compression.encodeLink(before.scenarios.get(name));
    lessons.push({ name, args: [link, '--until', String(SAMPLE_UNTIL)] });
  }
  const inLanguage = (language) => (run) => changed(run, language, ['--lang', language]);
  const inBoth = (runs) => languages.flatMap((language) => runs.map(inLanguage(language)));
  const inEither = (runs) => runs.map((run, index) => inLanguage(languages[index % languages.length])(run));
  const asEvents = (runs) => runs.map((run) => changed(run, 'json', ['--json']));
  return [
    runSection('events of built-in scenarios', asEvents(builtIns)),
    runSection('events of comparisons and broken rules', asEvents(experiments)),
    runSection('events of samples', asEvents(lessons)),
    runSection('transcripts of built-in scenarios', inBoth(builtIns)),
    runSection('transcripts of comparisons and broken rules', inBoth(experiments)),
    runSection('transcripts of samples', inEither(lessons)),
  ];
}

function changed({ name, args }, suffix, options) {
  return { name: `${name} ${suffix}`, args: [...args, ...options] };
}

function runSection(title, runs) {
  const argsByName = new Map(runs.map(({ name, args }) => [name, args]));
  const argsOf = (name) => argsByName.get(name);
  return { title, items: [...argsByName.keys()], argsOf, outputOf: (build, name) => simulate(build, argsOf(name)) };
}

/** Calls the command line of a build, on a machine without files. */
async function simulate({ main }, args) {
  let [out, err] = ['', ''];
  const status = await main(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    readFile: async () => ({ ok: false, why: 'missing', code: 'ENOENT' }),
  });
  return { text: `${out}== standard error\n${err}== status ${status}\n`, isRefused: status !== 0 };
}
