import { join } from 'node:path';
import type { CSSModulesOptions, Plugin, Rolldown } from 'vite';
import { build } from 'vite';
import { languages } from '../text/index.ts';
import type { Language } from '../text/language.ts';
import { isOfSite } from './documents.ts';

/**
 * `pbft-run.js`: the element `<pbft-run>` as one file. The frame is built first, whole and without parts that come later,
 * and lies in the file of the element as a text.
 */

const project = join(import.meta.dirname, '../..');
const FRAME = 'src/frame.tsx';
const ELEMENT = 'src/ui/embed/element/defineElement.ts';

/** Its name in the site. */
export const ELEMENT_FILE = 'pbft-run.js';

/** @param plugin makes what the frame is made of beside files; each build has one of its own */
export function element(modules: CSSModulesOptions, plugin: () => Plugin): Plugin {
  return {
    name: 'element',
    apply: isOfSite,
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        if (!bundle['index.html']) return;
        const frame = await builtFrom(FRAME, 'pbftFrame', modules, [plugin()]);
        const { script } = await builtFrom(ELEMENT, 'pbftElement', modules, []);
        // As a text of a text, so that the file may also be put between script tags.
        const refusals = Object.fromEntries(await Promise.all(Object.values(languages).map(refusalIn)));
        const parts = inTags(JSON.stringify({ script: inTags(frame.script), style: frame.style, refusals }));
        const source = `(() => {\n${inTags(script)}\npbftElement.defineElement(${parts});\n})();\n`;
        this.emitFile({ type: 'asset', fileName: ELEMENT_FILE, source });
      },
    },
  };
}

async function refusalIn({ htmlLang, loadExplanations }: Language): Promise<[string, string]> {
  const { embed } = await loadExplanations();
  return [htmlLang, embed.scriptForbidden];
}

/** Nothing in a script may look like the end of its element, or the beginning of a comment. */
function inTags(script: string): string {
  return script.replaceAll(/<(?=\/script|!--)/gi, '\\x3c');
}

interface Built {
  readonly script: string;
  readonly style: string;
}

async function builtFrom(
  entry: string,
  name: string,
  modules: CSSModulesOptions,
  plugins: readonly Plugin[],
): Promise<Built> {
  const built = await build({
    root: project,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [...plugins],
    css: { modules },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'baseline-widely-available',
      cssCodeSplit: false,
      lib: { entry, name, formats: ['iife'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [{ output } = { output: [] }] = Array.isArray(built) ? (built as Rolldown.RolldownOutput[]) : [];
  let script = '';
  let style = '';
  for (const part of output) {
    if (part.type === 'chunk') script = part.code;
    else if (part.fileName.endsWith('.css')) style = String(part.source);
  }
  if (script === '') throw new Error(`${entry} became no script`);
  return { script, style };
}
