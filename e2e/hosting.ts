import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A rule of a `_headers` file: what the addresses of a pattern get. A null takes a header away again. */
interface HeaderRule {
  readonly pattern: RegExp;
  readonly headers: readonly (readonly [name: string, value: string | null])[];
}

/** Reads the format of Netlify and Cloudflare Pages. */
export function readHeaders(text: string): readonly HeaderRule[] {
  const blocks = text.replace(/^#.*$/gm, '').split(/\n(?=\S)/);
  return blocks.filter((block) => block.trim()).map(readRule);
}

function readRule(block: string): HeaderRule {
  const [path = '', ...lines] = block.trim().split('\n');
  const pattern = new RegExp(`^${path.trim().replaceAll('*', '.*')}$`);
  const headers = lines.map((line) => {
    const [, name = '', value = ''] = /^\s*(?:! )?([\w-]+)(?:: (.*))?$/.exec(line) ?? [];
    if (!name) throw new Error(`_headers has a line that is no header: ${line}`);
    return [name, line.trim().startsWith('!') ? null : value] as const;
  });
  return { pattern, headers };
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

/** Files that are text are sent compressed to who can read that, as most hosts do. */
const compressed: readonly string[] = ['.html', '.js', '.css', '.svg', '.txt'];

export interface Host {
  readonly origin: string;
  /** The paths that were asked for, in their order. */
  readonly asked: readonly string[];
  /** Puts another build in the place of the one that is served. */
  deploy(built: string): void;
  /** Ends it at once, with connections that a browser keeps for later. */
  close(): void;
}

/** Serves a built page as a static host would, in a folder of the site, with headers. Other addresses get `elsewhere`. */
export function host(built: string, folder: string, rules: readonly HeaderRule[], elsewhere = ''): Promise<Host> {
  const asked: string[] = [];
  let served = built;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    asked.push(pathname);
    if (!pathname.startsWith(folder)) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(elsewhere);
      return;
    }
    const inside = `/${pathname.slice(folder.length)}`;
    const file = join(served, inside.endsWith('/') ? `${inside}index.html` : inside);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    // As many hosts do.
    response.setHeader('Vary', 'Origin, Accept-Encoding');
    for (const { pattern, headers } of rules) {
      if (!pattern.test(inside)) continue;
      for (const [name, value] of headers) {
        if (value === null) response.removeHeader(name);
        else response.setHeader(name, value);
      }
    }
    const kind = extname(file);
    const isCompressed = compressed.includes(kind) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    if (isCompressed) response.setHeader('Content-Encoding', 'gzip');
    response.writeHead(200, { 'Content-Type': types[kind] ?? 'application/octet-stream' });
    response.end(isCompressed ? gzipSync(readFileSync(file)) : readFileSync(file));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        origin: `http://127.0.0.1:${port}`,
        asked,
        deploy: (next) => {
          served = next;
        },
        close: () => {
          server.close();
          server.closeAllConnections();
        },
      });
    });
  });
}
