import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { answerTo } from './answers.ts';
import { dropOlder, keepVersion } from './versions.ts';
import type { OpenPage, WorkerScope } from './workerScope.ts';

const root = 'https://host.example/courses/pbft/';

/** A browser that keeps caches and has pages open, and a host with some files. */
function browser() {
  const caches = new Map<string, Map<string, Response>>();
  const texts = new Map<string, string>();
  const pages: OpenPage[] = [];
  const asked: string[] = [];
  const found = (cache: string, address: string): Response | undefined => caches.get(cache)?.get(address)?.clone();
  const storage = {
    keys: async () => [...caches.keys()],
    delete: async (name: string) => caches.delete(name),
    match: async (address: string, { cacheName }: { cacheName: string }) => found(cacheName, address),
    open: async (name: string) => {
      if (!caches.has(name)) caches.set(name, new Map());
      return {
        match: async (address: string) => found(name, address),
        put: async (address: string, response: Response) => void caches.get(name)?.set(address, response),
      };
    },
  } as unknown as CacheStorage;
  return {
    caches,
    texts,
    pages,
    asked,
    /** The worker of a version that has these files. */
    versionOf: (version: string, files: Readonly<Record<string, string>>): WorkerScope => ({
      built: {
        version,
        files: Object.fromEntries(Object.entries(files).map(([name, text]) => [name, digestOf(text)])),
      },
      registration: { scope: root },
      caches: storage,
      clients: { claim: async () => {}, matchAll: async () => pages },
      fetch: async ({ url, integrity }) => {
        const name = url.slice(root.length);
        asked.push(name);
        const text = texts.get(name);
        if (text === undefined) return new Response('', { status: 404 });
        if (integrity && integrity !== `sha256-${digestOf(text)}`) throw new TypeError('not as it was built');
        return new Response(text);
      },
      skipWaiting: async () => {},
      addEventListener: () => {},
    }),
  };
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64');

const first = { '': 'start 1', 'lab/': 'lab 1', 'assets/same.js': 'same', 'assets/one.js': 'one' };
const second = { '': 'start 2', 'lab/': 'lab 2', 'assets/same.js': 'same', 'assets/two.js': 'two' };

async function withBoth() {
  const { texts, asked, ...rest } = browser();
  const [before, after] = [rest.versionOf('1', first), rest.versionOf('2', second)];
  for (const [name, text] of Object.entries(first)) texts.set(name, text);
  await keepVersion(before);
  texts.clear();
  for (const [name, text] of Object.entries(second)) texts.set(name, text);
  asked.length = 0;
  await keepVersion(after);
  return { ...rest, texts, asked, before, after };
}

const textAt = async (scope: WorkerScope, address: string): Promise<string | null> => {
  const answer = await answerTo(scope, new Request(new URL(address, root)));
  return answer === null ? null : answer.text();
};

describe('a version', () => {
  test('is kept beside the one before, and fetches no part again that was kept with it', async () => {
    const { asked, before, after } = await withBoth();
    expect([...asked].sort()).toEqual(['', 'assets/two.js', 'lab/']);
    expect(await textAt(before, 'lab/')).toBe('lab 1');
    expect(await textAt(after, 'lab/')).toBe('lab 2');
  });

  test('answers for parts of the one before, which a tab still wants', async () => {
    const { after, texts } = await withBoth();
    texts.clear();
    expect(await textAt(after, 'assets/one.js')).toBe('one');
  });

  test('is not kept where a file is missing, or is that of another version', async () => {
    for (const text of [undefined, 'lab 2']) {
      const { texts, versionOf } = browser();
      for (const [name, content] of Object.entries(first)) texts.set(name, content);
      if (text === undefined) texts.delete('lab/');
      else texts.set('lab/', text);
      await expect(keepVersion(versionOf('1', first))).rejects.toThrow();
    }
  });
});

describe('the version before', () => {
  test('goes where no page is open, or none but one that wants nothing any more', async () => {
    const page = { id: 'a', url: `${root}lab/?s=figure` };
    for (const settled of [null, page]) {
      const { after, caches, pages } = await withBoth();
      if (settled) pages.push(settled);
      await dropOlder(after, settled);
      expect([...caches.keys()]).toEqual([`pbft-lab ${root} 2`]);
    }
  });

  test('stays while another page is open that may want its parts, and with those of other sites', async () => {
    const { after, caches, pages } = await withBoth();
    caches.set('pbft-lab https://host.example/other/ 1', new Map());
    pages.push({ id: 'a', url: `${root}lab/` }, { id: 'b', url: `${root}zh/lab/` });
    await dropOlder(after, pages[0] ?? null);
    expect(caches.size).toBe(3);
    pages[1] = { id: 'b', url: 'https://host.example/mail/' };
    await dropOlder(after, pages[0] ?? null);
    expect([...caches.keys()]).toEqual([`pbft-lab ${root} 2`, 'pbft-lab https://host.example/other/ 1']);
  });

  test('does not take the next one along, which is on its way', async () => {
    const { before, caches } = await withBoth();
    await dropOlder(before, null);
    expect(caches.size).toBe(2);
  });
});

describe('a request', () => {
  test.each([
    ['../pbft/', 'start 2'],
    ['?lang=zh', 'start 2'],
    ['index.html', 'start 2'],
    ['lab/?s=1.clear&at=2', 'lab 2'],
    ['lab/index.html#a', 'lab 2'],
  ])('for %s is answered with what is kept', async (address, text) => {
    const { after, texts } = await withBoth();
    texts.clear();
    expect(await textAt(after, address)).toBe(text);
  });

  test.each(['download/pbft-lab.zip', 'robots.txt', '/', 'https://elsewhere.example/courses/pbft/lab/'])(
    'for %s is left to the network',
    async (address) => {
      const { after } = await withBoth();
      expect(await textAt(after, address)).toBe(null);
    },
  );

  test('that sends something is left to the network', async () => {
    const { after } = await withBoth();
    expect(answerTo(after, new Request(`${root}lab/`, { method: 'POST' }))).toBe(null);
  });

  test('for a file that the browser took away is left to the network', async () => {
    const { after, caches, asked } = await withBoth();
    caches.clear();
    expect(await textAt(after, 'assets/two.js')).toBe('two');
    expect(asked.at(-1)).toBe('assets/two.js');
  });
});
