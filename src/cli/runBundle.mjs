// The last step of launch.mjs: calls `main` of a bundled program with the arguments, and exits with what it returns.
import { pathToFileURL } from 'node:url';

const [file, ...args] = process.argv.slice(2);

// A reader such as `head` may have seen enough: that is no failure of the program.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const { main } = await import(pathToFileURL(file).href);
// Not process.exit(): what has been written to a pipe must get through first.
process.exitCode = await main(args);
