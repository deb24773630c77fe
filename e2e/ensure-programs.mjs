// Provides the programs that the formats of the lab are for: those of Debian from its packages where we may install
// them, Mermaid from npm. They are of no use to anybody but the tests in e2e/programs.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** By the package of Debian: what it brings, and how that is tried. */
const programs = {
  'librsvg2-bin': ['rsvg-convert', '--version'],
  // Asked for its version it looks for a program that no sequence diagram needs, and fails.
  plantuml: ['plantuml', '-license'],
  'texlive-pictures': ['kpsewhich', 'tikz.sty'],
  'texlive-latex-base': ['pdflatex', '--version'],
};
const mermaid = 'node_modules/mermaid/dist/mermaid.min.js';
const folder = '.ci/programs';
const longestInstallation = 10 * 60_000;

function run(command, args, stdio = 'ignore') {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio, env, timeout: longestInstallation }).status === 0;
}

const missing = () => Object.entries(programs).filter(([, [command, ...args]]) => !run(command, args));

function installFromDebian(packages) {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  // The output belongs to the log of the tests, not to their result.
  const aptGet = (...args) => run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-qq', ...args], ['ignore', 2, 2]);
  aptGet('update');
  aptGet('install', '-y', '--no-install-recommends', ...packages);
}

if (missing().length > 0) installFromDebian(missing().map(([name]) => name));
if (!existsSync(`${folder}/${mermaid}`)) run('npm', ['ci', '--prefix', folder], ['ignore', 2, 2]);

const lacking = [
  ...missing().map(([name, [command]]) => `${command} (the package ${name} of Debian)`),
  ...(existsSync(`${folder}/${mermaid}`) ? [] : [`Mermaid (npm ci --prefix ${folder})`]),
];
if (lacking.length > 0) {
  console.error(`The formats were not tried in their programs, and count as failed: install ${lacking.join(', ')}.`);
  process.exitCode = 1;
} else {
  console.log('Programs: librsvg, PlantUML, TeX with TikZ, Mermaid');
}
