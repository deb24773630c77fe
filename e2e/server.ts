import { preview } from 'vite';

/**
 * Serves the page that is tested: the one in `dist/`, or in the folder that E2E_DIST names. The server lives in the
 * process of the test runner and ends with it, in whatever way that ends.
 *
 * @returns what closes the server
 */
export default async function serve(): Promise<() => Promise<void>> {
  const server = await preview({
    configFile: false,
    root: import.meta.dirname,
    build: { outDir: process.env.E2E_DIST ?? '../dist' },
    preview: { host: '127.0.0.1', port: Number(process.env.E2E_PORT), strictPort: true },
  });
  return () => server.close();
}
