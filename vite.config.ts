import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { normalizePath } from 'vite';
import { defineConfig } from 'vitest/config';
import { pages } from './src/pages/documents.ts';
import { element } from './src/pages/element.ts';
import { offlineSite } from './src/pages/offlineSite.ts';
import { ruleSources } from './src/sources/plugin.ts';

/** The files that a built page may load and run: its own, and pictures that it makes itself. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Only in the build: the development server needs an inline script to refresh components. */
function strictContentSecurityPolicy(): Plugin {
  return {
    name: 'strict-content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        // A policy counts only for what comes after it, and the charset has to come first.
        const charset = '<meta charset="utf-8">';
        if (!html.includes(charset)) throw new Error(`index.html has no ${charset}`);
        const policy = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">`;
        return html.replace(charset, `${charset}\n    ${policy}`);
      },
    },
  };
}

/**
 * Small parts are merged by size, which may leave two that need each other. Then one of them runs before what it needs is
 * there: a link opened the first run instead of its own, without a word. Another threshold cuts them otherwise.
 */
function noPartsInACircle(): Plugin {
  return {
    name: 'no-parts-in-a-circle',
    apply: 'build',
    generateBundle(_options, bundle) {
      const importsOf = (name: string): readonly string[] => {
        const part = bundle[name];
        return part?.type === 'chunk' ? part.imports : [];
      };
      for (const name of Object.keys(bundle)) {
        const needed = new Set(importsOf(name));
        for (const each of needed) for (const next of importsOf(each)) needed.add(next);
        if (needed.has(name)) this.error(`The part ${name} needs itself: see entriesAwareMergeThreshold.`);
      }
    },
  };
}

/** Short names: each of them stands in a script, in a style sheet, and in the documents. */
const cssModules = { generateScopedName: '_[hash:base64:5]' };

/** The document of the lab, and what the bundler adds to the modules of every part. */
const labAndRuntime: readonly string[] = [inProject('src/pages/lab.html'), '\0rolldown/runtime.js'];

/** The files of the first view: the document of the lab, its script, all that this imports, and what those import. */
const firstView = new Set<string>();

/**
 * Finds the first view in the graph of the modules. The start page has parts of it when it needs them; the lab has nothing
 * of the start page.
 */
function findFirstView(): Plugin {
  return {
    name: 'find-first-view',
    apply: 'build',
    renderStart() {
      firstView.clear();
      for (const each of labAndRuntime) firstView.add(each);
      for (const each of firstView) for (const next of this.getModuleInfo(each)?.importedIds ?? []) firstView.add(next);
    },
  };
}

/** Fetches a later part with what it needs: every entry has it, and the start page little else. */
const loader: readonly string[] = ['\0vite/preload-helper.js', inProject('src/ui/shell/base.css')];

/** Returns a file of the project as the build names it. */
function inProject(path: string): string {
  return normalizePath(fileURLToPath(new URL(path, import.meta.url)));
}

export default defineConfig({
  // Relative addresses: the built files work from any folder of any static host.
  base: './',
  plugins: [
    react(),
    ruleSources(),
    strictContentSecurityPolicy(),
    findFirstView(),
    noPartsInACircle(),
    pages(cssModules),
    element(cssModules, ruleSources),
    offlineSite(cssModules, ruleSources),
  ],
  css: { modules: cssModules },
  build: {
    target: 'baseline-widely-available',
    // One style sheet, before the first picture: a part that comes later comes whole, or not at all.
    cssCodeSplit: false,
    // In kB. The copies have all in one script; the first view has a limit of its own, which e2e/budget.spec.ts holds.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      // A busy machine is no fault of the build.
      checks: { pluginTimings: false },
      output: {
        // One script for the first view, and one for what several later parts share: most of it comes with the second view.
        codeSplitting: {
          groups: [
            { name: 'loader', test: (id: string) => loader.includes(id), priority: 1 },
            { name: 'firstView', tags: ['$initial'], test: (id: string) => firstView.has(id) },
            { name: 'shared', minShareCount: 2 },
          ],
        },
      },
    },
    // Every browser of this target preloads modules by itself.
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  test: {
    include: ['src/**/*.test.{ts,tsx}', '.ci/mutants/*.test.mjs'],
    environment: 'node',
    // No file replaces a module, and states are plain values: loading everything once for each worker, not once for each
    // file, halves the processor time.
    isolate: false,
    // Ends a test that hangs. No test depends on how fast the machine is: a busy one needs many times as long.
    testTimeout: 1_500_000,
    hookTimeout: 1_500_000,
  },
});
