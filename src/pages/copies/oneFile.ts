import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CSSModulesOptions, Plugin } from 'vite';
import { build } from 'vite';
import { project } from '../builtScript.ts';

/** The lab in one file, for a double click: everything is in it, and it asks no network for anything. */

interface Source {
  /** The document of the lab, from there. */
  readonly lab: string;
  readonly modules: CSSModulesOptions;
  /** Makes what the lab is made of beside files. */
  readonly plugin: Plugin;
  /** The address of the public site, which its links name; null where the build does not know it. */
  readonly site: string | null;
}

export async function labInOneFile({ site, ...source }: Source): Promise<string> {
  const { lab } = source;
  const { html, code, styles } = await builtInOnePart(source);
  const icon = readFileSync(join(project, 'public', 'favicon.svg'), 'utf8');
  const script = withoutEndOfScript(code);
  const policy = [
    "default-src 'none'",
    `script-src '${sourceOf(script)}'`,
    `style-src '${sourceOf(styles)}'`,
    'worker-src blob:',
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const fillings: readonly (readonly [string | RegExp, string])[] = [
    [/<html /, `<html data-site="${site ?? ''}" `],
    [
      '<meta charset="utf-8">',
      `<meta charset="utf-8">\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`,
    ],
    // Pictures for previews of links: there are no links to a file.
    [/ *<meta property="og:[^>]*>\n/g, ''],
    [/href="[^"]*favicon\.svg"/, `href="data:image/svg+xml,${encodeURIComponent(icon)}"`],
    [/ *<link rel="stylesheet"[^>]*>\n/, ''],
    [/<script type="module"[^>]*><\/script>/, `<style>${styles}</style>\n    <script type="module">${script}</script>`],
  ];
  let text = html;
  for (const [place, filling] of fillings) {
    if (text.search(place) < 0) throw new Error(`${lab} has no ${place}`);
    text = text.replace(place, () => filling);
  }
  return text;
}

async function builtInOnePart({ lab, modules, plugin }: Omit<Source, 'site'>) {
  const built = await build({
    root: project,
    base: './',
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [plugin],
    css: { modules },
    build: {
      write: false,
      target: 'baseline-widely-available',
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { input: lab, output: { codeSplitting: false } },
    },
  });
  if (!('output' in built)) throw new Error(`${lab} was not built`);
  const texts = new Map<string, string>();
  for (const file of built.output) texts.set(file.fileName, file.type === 'chunk' ? file.code : String(file.source));
  const isWorker = ([name]: [string, string]): boolean => /Worker-[^/]*\.js$/.test(name);
  const [html, code, styles] = ['html', 'js', 'css'].map((end) => {
    return [...texts].find((file) => file[0].endsWith(`.${end}`) && !isWorker(file))?.[1];
  });
  const workers = [...texts].filter(isWorker);
  if (!html || !code || !styles || texts.size !== 3 + workers.length) {
    throw new Error(`the lab in one file came as ${[...texts.keys()].join(', ')}`);
  }
  return { html, code: workers.reduce(withWorkerInIt, code), styles };
}

/** Begins a worker from its text: there is no file beside this one. A page of a file may begin none that is a module. */
function withWorkerInIt(code: string, [name, text]: [string, string]): string {
  const at = code.indexOf(name.split('/').at(-1) ?? name);
  const start = code.lastIndexOf(BEGIN, at);
  if (at < 0 || start < 0) throw new Error(`nothing begins the worker ${name}`);
  let end = start + BEGIN.length;
  for (let depth = 1; depth > 0; end++) depth += code[end] === '(' ? 1 : code[end] === ')' ? -1 : 0;
  const blob = `new Blob([${JSON.stringify(text)}],{type:"text/javascript"})`;
  return `${code.slice(0, start)}${BEGIN}URL.createObjectURL(${blob}))${code.slice(end)}`;
}

const BEGIN = 'new Worker(';

/** Nothing in a script may end its element, nor begin what an end is not looked for in. */
function withoutEndOfScript(code: string): string {
  return code.replaceAll(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '\\x3C!--');
}

/** Names an element of the document in its policy by its content. */
function sourceOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
