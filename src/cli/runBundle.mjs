// The last step of launch.mjs: calls `main` of a bundled program with the arguments, and exits with its result.
import { pathToFileURL } from 'node:url';

const [file, ...args] = process.argv.slice(2);

// A reader such as `head` may close the pipe early: that is no failure of the program.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const { main } = await import(pathToFileURL(file).href);
// Not process.exit(): the rest of a pipe has to be written first.
process.exitCode = await main(args);
