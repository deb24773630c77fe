// Two faults of a lock file that npm does not mention when it writes one.
// A registry may lack the build of a tool for some platform; npm leaves it out, and `npm ci` then fails for everybody.
// And the address of the registry that was used at one place may not be there at another (.npmrc keeps it out).
import { readFileSync } from 'node:fs';

const folders = ['', '.ci/lighthouse/', '.ci/mutants/', '.ci/programs/'];

for (const file of folders.map((folder) => `${folder}package-lock.json`)) {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  const faults = faultsOf(packages);
  for (const fault of faults) console.error(`${file}: ${fault}`);
  console.log(`${file}: ${Object.keys(packages).length} locked packages, ${faults.length} faults`);
  if (faults.length) process.exitCode = 1;
}

function faultsOf(packages) {
  const locked = Object.keys(packages);
  const faults = [];
  for (const [path, entry] of Object.entries(packages)) {
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!locked.some((other) => other.endsWith(`node_modules/${name}`))) faults.push(`${path} lacks ${name}`);
    }
    if (/^https?:/.test(entry.resolved)) faults.push(`${path} is bound to the address of one registry`);
  }
  return faults;
}
