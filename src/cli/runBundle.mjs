// The last step of launch.mjs: calls `main` of a bundled program with the arguments, and exits with its result.
import { pathToFileURL } from 'node:url';

const [file, ...args] = process.argv.slice(2);

/** The exit status where the output is not complete: the run was made, and nobody has all of it. */
const NOT_WRITTEN = 1;

const { main, outputFailed } = await import(pathToFileURL(file).href);

// A reader such as `head` may close the pipe early: that is no failure of the program. A full disk is one.
process.stdout.on('error', async ({ code }) => {
  if (code === 'EPIPE') process.exit(0);
  const sentence = outputFailed ? await outputFailed(args, code) : `The output cannot be written (${code}).`;
  process.stderr.write(`${sentence}\n`, () => process.exit(NOT_WRITTEN));
});
// The exit status says it if not even this can be said.
process.stderr.on('error', () => process.exit(NOT_WRITTEN));

// Not process.exit(): the rest of a pipe has to be written first.
process.exitCode = await main(args);
