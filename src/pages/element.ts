import type { CSSModulesOptions, InlineConfig, Plugin } from 'vite';
import { languages } from '../text/index.ts';
import type { Language } from '../text/language.ts';
import { builtScript } from './builtScript.ts';
import { isOfSite } from './documents.ts';

/**
 * `pbft-run.js`: the element `<pbft-run>` as one file. The frame is built first, whole and without parts that come later,
 * and lies in the file of the element as a text.
 */

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
        const whole: InlineConfig = {
          plugins: [plugin()],
          css: { modules },
          define: { 'process.env.NODE_ENV': '"production"' },
          build: { cssCodeSplit: false, rolldownOptions: { output: { codeSplitting: false } } },
        };
        const frame = await builtScript(FRAME, 'pbftFrame', whole);
        const { code } = await builtScript(ELEMENT, 'pbftElement');
        // As a text of a text, so that the file may also be put between script tags.
        const refusals = Object.fromEntries(await Promise.all(Object.values(languages).map(refusalIn)));
        const parts = inTags(JSON.stringify({ script: inTags(frame.code), style: frame.style, refusals }));
        const source = `(() => {\n${inTags(code)}\npbftElement.defineElement(${parts});\n})();\n`;
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
