import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { readSources } from './testing/house/sources.ts';
import type { SourceFile, SyntaxNode } from './testing/house/syntax.ts';
import { visit } from './testing/house/syntax.ts';
import { hasHan } from './testing/text/chinese.ts';
import { languages } from './text/index.ts';

/**
 * Words for readers stand in the folder of their language, and nothing else knows which languages there are. That no
 * sentence is put together elsewhere is shown by running a third language (`thirdLanguage.test.ts`).
 */

/** The words that a browser, or a reader of the page by ear, says of an element. */
const spokenAttributes = new Set([
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
]);
const twoLetters = /\p{L}{2}/u;

/** Everything in a file that should come out of a language's folder, as lines for a person to read. */
function faultsOf({ path, text }: SourceFile): string[] {
  const found: string[] = [];
  visit(parseSync(path, text, { sourceType: 'module' }).program, (node) => {
    const { type, value } = node;
    if (type === 'JSXText' && twoLetters.test(String(value))) found.push(`says “${String(value).trim()}”`);
    if (type === 'JSXAttribute' && isSpoken(node)) found.push(`names something “${textIn(value)}”`);
    const literal = type === 'Literal' ? value : type === 'TemplateElement' ? textIn(value) : null;
    if (typeof literal !== 'string') return;
    // As it is written: a bound of an alphabet is given by its number.
    if (hasHan(String(node.raw ?? literal))) found.push(`has the Chinese text “${literal}”`);
    if (Object.hasOwn(languages, literal)) found.push(`knows the language ${literal}`);
    if (folderOfLanguage.test(literal)) found.push(`reads ${literal}`);
  });
  return found.map((what) => `${path} ${what}`);
}

const folderOfLanguage = new RegExp(`text/(${Object.keys(languages).join('|')})/`);

function isSpoken({ name, value }: SyntaxNode): boolean {
  const isTold = spokenAttributes.has(String((name as { readonly name: unknown }).name));
  return isTold && twoLetters.test(textIn(value) ?? '');
}

/** The fixed text of an attribute or of a part of a template. */
function textIn(value: unknown): string | null {
  const fixed = value as { readonly type?: string; readonly value?: unknown; readonly cooked?: unknown } | null;
  const text = fixed?.type === 'Literal' ? fixed.value : fixed?.cooked;
  return typeof text === 'string' ? text : null;
}

/** The whole but for the folder of texts, the tests and their helpers, and the gallery, which speaks to maintainers. */
function sourcesOutside(): SourceFile[] {
  return readSources().filter(
    ({ path }) => !/\.test\.tsx?$|^(testing|text|diagram\/gallery)\/|^gallery\.tsx$/.test(path),
  );
}

test('outside text/ there are no words for readers, and no language is named', () => {
  const sources = sourcesOutside();
  expect(sources.length).toBeGreaterThan(300);
  expect(sources.flatMap(faultsOf)).toEqual([]);
});

describe('is found', () => {
  test.each([
    ['a text on the page', 'const a = <p>Undo</p>;', 'says “Undo”'],
    ['a name for who listens', 'const a = <b aria-label="Undo" />;', 'names something “Undo”'],
    ['Chinese', "const a = '撤销';", 'has the Chinese text “撤销”'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source code, as a text
    ['Chinese in a template', 'const a = `撤销 ${1}`;', 'has the Chinese text “撤销 ”'],
    ['a language by its id', "const a = 'zh';", 'knows the language zh'],
    ['what reads its folder', "import { page } from '../text/en/page.ts';", 'reads ../text/en/page.ts'],
  ])('%s', (_name, text, what) => {
    expect(faultsOf({ path: 'ui/a.tsx', text })).toEqual([`ui/a.tsx ${what}`]);
  });

  test('nothing, where a text is handed in or is a mark', () => {
    const text = 'const a = <p className="wide" title={texts.undo}>{texts.undo}: E{rule} · {name}…</p>;';
    expect(faultsOf({ path: 'ui/a.tsx', text })).toEqual([]);
  });
});
