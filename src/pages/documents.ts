import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CSSModulesOptions, Plugin, ViteDevServer } from 'vite';
import { build } from 'vite';
import type { LanguageId } from '../text/index.ts';
import { languages } from '../text/index.ts';
import { usualLanguage } from '../text/usualLanguage.ts';
import type * as Renderer from './render.tsx';

/**
 * The documents of the site: the start page, rendered here from the components of the page, and the lab. Each of them
 * lies in the root, where the browser's language is taken, and once more in a folder for each language.
 */

const project = join(import.meta.dirname, '../..');
const RENDERER = 'src/pages/render.tsx';
const FIRST = 'src/pages/first.ts';
/** Its name in the source, from where it goes to `lab/`. */
const LAB = 'src/pages/lab.html';
const ids = Object.keys(languages) as LanguageId[];

type Render = typeof Renderer.renderStart;

/** The address at which the site will be, where it is known: some tags may hold nothing but whole addresses. */
function siteAddress(): string | null {
  const address = process.env.SITE_ADDRESS ?? '';
  if (address === '') return null;
  const { href } = new URL(address);
  return href.endsWith('/') ? href : `${href}/`;
}

export function pages(modules: CSSModulesOptions): Plugin[] {
  return [documents(modules), startPageOfServer()];
}

/** Only in the build. */
function documents(modules: CSSModulesOptions): Plugin {
  return {
    name: 'documents',
    apply: 'build',
    enforce: 'post',
    config: ({ root, build: { ssr } = {} }) => {
      // Another root is a page of its own, such as the gallery of the diagram.
      if (root !== undefined || ssr) return null;
      return { build: { rolldownOptions: { input: { start: 'index.html', lab: LAB } } } };
    },
    // The documents use these style sheets, though no script does.
    transform(code, id) {
      const isOfPages = /\/src\/pages\/\w+\/\w+\.module\.css$/.test(id);
      return isOfPages ? { code, map: null, moduleSideEffects: 'no-treeshake' } : null;
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const [start, lab] = [bundle['index.html'], bundle[LAB]];
        if (start?.type !== 'asset' || lab?.type !== 'asset') return;
        delete bundle[LAB];
        const labText = String(lab.source);
        const inRoot = labText.replaceAll('="../../', '="../');
        this.emitFile({ type: 'asset', fileName: 'lab/index.html', source: inRoot });
        for (const id of ids) {
          const text = labText.replace(/<html lang="[^"]*"/, `<html lang="${languages[id].htmlLang}"`);
          this.emitFile({ type: 'asset', fileName: `${id}/lab/index.html`, source: text });
        }
        const first = await builtFirst();
        const firstName = this.getFileName(this.emitFile({ type: 'asset', name: 'first.js', source: first }));
        const template = String(start.source);
        const render = await builtRenderer(modules);
        const script = (root: string) => `<script src="${root}${firstName}"></script>`;
        start.source = await fill(template, { render, language: usualLanguage.id, folder: '', script: script('./') });
        for (const language of ids) {
          const text = template.replaceAll('="./', '="../');
          const source = await fill(text, { render, language, folder: `${language}/`, script: script('../') });
          this.emitFile({ type: 'asset', fileName: `${language}/index.html`, source });
        }
      },
    },
  };
}

/** In development, the same page at the same addresses, rendered anew for each visit. */
function startPageOfServer(): Plugin {
  let server: ViteDevServer;
  return {
    name: 'start-page-of-server',
    apply: 'serve',
    configureServer(started) {
      server = started;
      server.middlewares.use((request, _response, next) => {
        const [, folder = '', lab] = /^\/(?:(?!lab\/)(\w+)\/)?(lab\/)?(?:\?|$)/.exec(request.url ?? '') ?? ['', 'none'];
        if (folder === '' || ids.some((id) => id === folder)) request.url = lab ? `/${LAB}` : '/index.html';
        next();
      });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { path, originalUrl }) {
        if (path !== '/index.html') return;
        const { renderStart } = (await server.ssrLoadModule(RENDERER)) as typeof Renderer;
        const language = ids.find((id) => originalUrl?.startsWith(`/${id}/`));
        const script = `<script type="module" src="/${FIRST}"></script>`;
        const folder = language ? `${language}/` : '';
        return fill(html, { render: renderStart, language: language ?? usualLanguage.id, folder, script });
      },
    },
  };
}

interface Filling {
  readonly render: Render;
  readonly language: LanguageId;
  readonly folder: string;
  /** The element that loads what runs before the page is painted. */
  readonly script: string;
}

async function fill(template: string, { render, language, folder, script }: Filling): Promise<string> {
  const { htmlLang, head, body } = await render({ language, folder, site: siteAddress() });
  const choice = folder === '' ? ` data-languages="${ids.join(' ')}"` : '';
  const fillings: readonly (readonly [string | RegExp, string])[] = [
    [/<html lang="[^"]*"/, `<html lang="${htmlLang}" data-language="${language}"${choice}`],
    ['<!-- start page: head -->', `${script}\n    ${head}`],
    ['<!-- start page: body -->', body],
  ];
  let text = template;
  for (const [place, filling] of fillings) {
    if (text.search(place) < 0) throw new Error(`index.html has no ${place}`);
    text = text.replace(place, () => filling);
  }
  return text;
}

/** A classic script: nothing is painted before it has run. */
async function builtFirst(): Promise<string> {
  const built = await build({
    root: project,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'baseline-widely-available',
      lib: { entry: FIRST, name: 'first', formats: ['iife'] },
      // It needs two functions of the many that are near them.
      rolldownOptions: { treeshake: { moduleSideEffects: (id: string) => id.endsWith(FIRST) } },
    },
  });
  const [{ output } = { output: [] }] = Array.isArray(built) ? built : [];
  const [script] = output;
  if (script?.type !== 'chunk') throw new Error(`${FIRST} became no script`);
  return script.code;
}

/** The names of classes are made of paths, so they are those of the style sheet of the page. */
async function builtRenderer(modules: CSSModulesOptions): Promise<Render> {
  const cache = join(project, 'node_modules', '.cache', 'pbft-lab');
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, 'pages-'));
  try {
    await build({
      root: project,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      css: { modules },
      build: {
        ssr: RENDERER,
        target: 'node20',
        outDir,
        emptyOutDir: false,
        // One file, since it is gone when the first page is rendered.
        rolldownOptions: { output: { codeSplitting: false } },
      },
    });
    const { renderStart } = (await import(pathToFileURL(join(outDir, 'render.js')).href)) as typeof Renderer;
    return renderStart;
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
