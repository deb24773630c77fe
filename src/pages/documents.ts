import type { ConfigEnv, CSSModulesOptions, Plugin, Rolldown, UserConfig, ViteDevServer } from 'vite';
import type { LanguageId } from '../text/index.ts';
import { languages } from '../text/index.ts';
import { usualLanguage } from '../text/usualLanguage.ts';
import type { PageName } from './addresses.ts';
import { folderOf, isInRootToo, pageNames, wayUp } from './addresses.ts';
import type { Render } from './builtRenderer.ts';
import { builtRenderer, RENDERER } from './builtRenderer.ts';
import { builtScript } from './builtScript.ts';
import { withoutCopies } from './copies/archive.ts';
import type * as Renderer from './render.tsx';
import type { Wish } from './wish.ts';
import { WORKER_FILE } from './worker.ts';

/**
 * The documents of the site. The start page, the lab and the page of experiments lie in the root, where the browser's
 * language is taken, and once more in a folder for each language; the lessons and the page for teachers lie in those
 * folders alone. All but the lab are rendered here, from the components of the page.
 */

const FIRST = 'src/pages/first.ts';
/** Its name in the source, from where it goes to `lab/`. */
export const LAB_SOURCE = 'src/pages/lab.html';
/** The document that has the script of experiments, and no words of its own. */
const EXPERIMENTS = 'src/pages/experiments.html';
/** The lab as one module; it starts where there is an element for it. */
const MAIN = 'src/main.tsx';
const ids = Object.keys(languages) as LanguageId[];

/** The address at which the site will be, where it is known: some tags may hold nothing but whole addresses. */
export function siteAddress(): string | null {
  const address = process.env.SITE_ADDRESS ?? '';
  if (address === '') return null;
  const { href } = new URL(address);
  return href.endsWith('/') ? href : `${href}/`;
}

export function pages(modules: CSSModulesOptions): Plugin[] {
  return [documents(modules), pagesOfServer()];
}

/** True of the build of the site: another root is a page of its own, such as the gallery of the diagram. */
export function isOfSite({ root, build }: UserConfig, { command }: ConfigEnv): boolean {
  return command === 'build' && root === undefined && !build?.ssr;
}

/** Only in the build. */
function documents(modules: CSSModulesOptions): Plugin {
  return {
    name: 'documents',
    apply: isOfSite,
    enforce: 'post',
    config: () => ({
      build: { rolldownOptions: { input: { start: 'index.html', lab: LAB_SOURCE, experiments: EXPERIMENTS } } },
    }),
    // The documents use these style sheets, though no script does.
    transform(code, id) {
      const isOfPages = /\/src\/pages\/\w+\/\w+\.module\.css$/.test(id);
      return isOfPages ? { code, map: null, moduleSideEffects: 'no-treeshake' } : null;
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const [start, lab, experiments] = [bundle['index.html'], bundle[LAB_SOURCE], bundle[EXPERIMENTS]];
        if (start?.type !== 'asset' || lab?.type !== 'asset' || experiments?.type !== 'asset') return;
        delete bundle[LAB_SOURCE];
        delete bundle[EXPERIMENTS];
        const labText = String(lab.source);
        const inRoot = labText.replaceAll('="../../', '="../');
        this.emitFile({ type: 'asset', fileName: 'lab/index.html', source: withWorker(inRoot, '../') });
        for (const id of ids) {
          const text = labText.replace(/<html lang="[^"]*"/, `<html lang="${languages[id].htmlLang}"`);
          this.emitFile({ type: 'asset', fileName: `${id}/lab/index.html`, source: withWorker(text, '../../') });
        }
        const first = await builtFirst();
        const firstName = this.getFileName(this.emitFile({ type: 'asset', name: 'first.js', source: first }));
        const template = String(start.source);
        const templates = {
          start: template,
          lesson: withoutScripts(template),
          teachers: withoutScripts(template),
          experiments: String(experiments.source).replaceAll('="../../', '="./'),
        } satisfies Record<PageName['kind'], string>;
        const player = labIn(bundle);
        const render = await builtRenderer(modules);
        const filled = async (page: PageName, language: LanguageId, isInRoot = false): Promise<string> => {
          const toRoot = wayUp(`${isInRoot ? '' : `${language}/`}${folderOf(page)}`);
          const text = templates[page.kind];
          const script = `<script src="${toRoot}${firstName}"></script>`;
          const wish = { render, page, language, isInRoot, script, player: toRoot + player };
          return withWorker(await fill(text.replaceAll('="./', `="${toRoot}`), wish), toRoot);
        };
        start.source = await filled({ kind: 'start' }, usualLanguage.id, true);
        for (const page of pageNames.filter((each) => isInRootToo(each) && each.kind !== 'start')) {
          const source = await filled(page, usualLanguage.id, true);
          this.emitFile({ type: 'asset', fileName: `${folderOf(page)}index.html`, source });
        }
        // The pages of one lesson follow each other: a language takes the runs that were computed for the one before.
        for (const page of pageNames) {
          for (const language of ids) {
            const fileName = `${language}/${folderOf(page)}index.html`;
            this.emitFile({ type: 'asset', fileName, source: await filled(page, language) });
          }
        }
      },
    },
  };
}

/** Names the service worker of the site in a document. */
function withWorker(html: string, toRoot: string): string {
  return html.replace(/<html[^>]*/, (tag) => `${tag} data-offline="${toRoot}${WORKER_FILE}"`);
}

/** The script of the start page is of no use on a page that has no run to step through. */
function withoutScripts(template: string): string {
  return template.replaceAll(/\n *<(?:script type="module"[^>]*><\/script|link rel="modulepreload"[^>]*)>/g, '');
}

/** In development, the same pages at the same addresses, rendered anew for each visit. */
function pagesOfServer(): Plugin {
  let server: ViteDevServer;
  return {
    name: 'pages-of-server',
    apply: 'serve',
    configureServer(started) {
      server = started;
      server.middlewares.use((request, _response, next) => {
        const path = pathOf(request.url);
        if (isLab(path)) request.url = `/${LAB_SOURCE}`;
        else if (pageAt(path)) request.url = templateOf(path);
        next();
      });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { path, originalUrl }) {
        if (path !== '/index.html' && path !== `/${EXPERIMENTS}`) return;
        const { render } = (await server.ssrLoadModule(RENDERER)) as typeof Renderer;
        const script = `<script type="module" src="/${FIRST}"></script>`;
        const found = pageAt(pathOf(originalUrl)) ?? inRoot({ kind: 'start' });
        // Only a build makes copies.
        return withoutCopies(await fill(html, { ...found, render, script, player: `/${MAIN}` }));
      },
    },
  };
}

/** The document that a page is filled into. */
function templateOf(path: string): string {
  return pageAt(path)?.page.kind === 'experiments' ? `/${EXPERIMENTS}` : '/index.html';
}

/** The address of a request, from the root of the site. */
function pathOf(address = ''): string {
  return address.replace(/[?#].*$/, '').replace(/^\//, '');
}

function isLab(path: string): boolean {
  return path === 'lab/' || ids.some((id) => path === `${id}/lab/`);
}

function inRoot(page: PageName): Omit<Wish, 'site'> {
  return { page, language: usualLanguage.id, isInRoot: true };
}

/** Returns the page that lies at a path; null where none does. */
function pageAt(path: string): Omit<Wish, 'site'> | null {
  const neutral = pageNames.find((each) => isInRootToo(each) && path === folderOf(each));
  if (neutral) return inRoot(neutral);
  for (const language of ids) {
    const page = pageNames.find((each) => path === `${language}/${folderOf(each)}`);
    if (page) return { page, language, isInRoot: false };
  }
  return null;
}

interface Filling extends Omit<Wish, 'site'> {
  readonly render: Render;
  /** The element that loads what runs before the page is painted. */
  readonly script: string;
  /** The address of the script of the lab. */
  readonly player: string;
}

async function fill(template: string, { render, script, player, ...wish }: Filling): Promise<string> {
  const { htmlLang, head, body } = await render({ ...wish, site: siteAddress() });
  const fillings: readonly (readonly [string | RegExp, string])[] = [
    [/<html lang="[^"]*"/, `<html lang="${htmlLang}"${choicesOf(wish, player)}`],
    ['<!-- page: head -->', `${script}\n    ${head}`],
    ['<!-- page: body -->', body],
  ];
  let text = template;
  for (const [place, filling] of fillings) {
    if (text.search(place) < 0) throw new Error(`index.html has no ${place}`);
    text = text.replace(place, () => filling);
  }
  return text;
}

/**
 * The facts that the first script needs: the start page and those that leave the language open send readers on, and a
 * lesson can be played.
 */
function choicesOf({ page, language, isInRoot }: Omit<Wish, 'site'>, player: string): string {
  if (page.kind === 'lesson') return ` data-speaks="${language}" data-player="${player}"`;
  if (page.kind !== 'start' && !isInRoot) return '';
  const choices = isInRoot ? ` data-languages="${ids.join(' ')}"` : '';
  return ` data-language="${language}" data-folder="${folderOf(page)}"${choices}`;
}

/** The name of the first script of the lab. */
function labIn(bundle: Rolldown.OutputBundle): string {
  const lab = Object.values(bundle).find((part) => part.type === 'chunk' && part.isEntry && part.name === 'lab');
  if (!lab) throw new Error('the lab has no script');
  return lab.fileName;
}

/** Nothing is painted before it has run. */
async function builtFirst(): Promise<string> {
  // It needs two functions of the many that are near them.
  const treeshake = { moduleSideEffects: (id: string) => id.endsWith(FIRST) };
  const { code } = await builtScript(FIRST, 'first', { build: { rolldownOptions: { treeshake } } });
  return code;
}
