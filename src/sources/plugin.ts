import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { transformWithOxc } from 'vite';
import { instrument } from './instrument.ts';

/**
 * Brings the rules into the page as texts, and once more in a copy that reports which of its lines are run. Both are read
 * from the files when the page is built, so they cannot be out of date.
 *
 * `virtual:rule-texts` has the texts. A file imported with `?traced` is such a copy, as is every file of the protocols
 * that it imports; what it takes from the engine is shared with the lab.
 */
export function ruleSources(): Plugin {
  return {
    name: 'rule-sources',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (id === 'virtual:rule-texts') return TEXTS;
      if (!id.endsWith(TRACED) && !importer?.endsWith(TRACED)) return null;
      const file = await this.resolve(without(id), importer && without(importer), { skipSelf: true });
      return file?.id.startsWith(protocols) ? `${file.id}${TRACED}` : file;
    },
    async load(id) {
      if (id === TEXTS) return `export const ruleTexts = ${JSON.stringify(ruleFiles().flatMap(textsOf))};`;
      if (!id.endsWith(TRACED)) return null;
      const file = without(id);
      const path = file.slice(protocols.length);
      const code = readFileSync(file, 'utf8');
      const { code: script } = await transformWithOxc(isRule(path) ? instrument(path, code).code : code, file);
      return { code: script, moduleType: 'js' };
    },
  };
}

const TEXTS = '\0rule-texts';
const TRACED = '?traced';
const protocols = fileURLToPath(new URL('../protocols/', import.meta.url));

const without = (id: string): string => (id.endsWith(TRACED) ? id.slice(0, -TRACED.length) : id);
const isRule = (path: string): boolean => /^\w+\/(?:rules|broken)\/\w+\.ts$/.test(path);

function ruleFiles(): string[] {
  const files = readdirSync(protocols, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  return files.filter((path) => isRule(path) && !path.endsWith('.test.ts')).sort();
}

function textsOf(path: string) {
  return instrument(path, readFileSync(protocols + path, 'utf8')).texts;
}
