import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** What a built page may load and run: its own files, and pictures that it makes itself. */
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

const firstViewPath =
  /\/src\/(protocol|network|simulation|store|text)\/|\/src\/(main|ui\/App)\.tsx$|\/node_modules\/(react|react-dom|scheduler|zustand)\//;
const laterPath =
  /\/protocol\/(index|broadcastDemo|pbft\/signatures)|\/text\/(zh|en\/(dialogs|lies|glossary|faults|refusals|legend))|\/text\/(faultText|foretoldText)|\/simulation\/(protocols|broadcastDemo|behaviours\/(?!known|misbehaviour)|monitors\/(?!known)|foretelling|differences)|\/store\/(address|openBuiltIn|openSides|openFile|focusText|changing|fitting|lab)/;
/** What happens in words, and why, and what is missing where nothing does: it comes right after the first view. */
const explainingPath =
  /\/text\/(?!index|names)\w+\.ts|\/text\/en\/(?!page|words|scenarios|controls|diagram|sidePanel)|\/simulation\/(evidence\w*|liveness|lookahead|stabilisation|help|waiting|whereabouts|unordered|namedJourneys|decisions|faults|conflict|contradictions|statements|batchesByDigest)\.ts|\/protocol\/pbft\/(waiting|slotWaiting|clientWaiting)\.ts/;
/** What is shown as soon as those words are there: it comes with them, and needs no further journey. */
const withExplanationsPath =
  /\/ui\/(header\/(Badges|ConflictView|ContradictionList)|panels\/(WhySection|EvidenceList|StepLink|faultSentences)|transcript\/(PictureSummary|summary))\./;

/**
 * What checks and changes a run: links, files and the end of a run need it without the explanations, which need it too.
 * Runs of other protocols are checked with PBFT's.
 */
const changingPath =
  /\/protocol\/(index|broadcastDemo\/\w+)\.ts|\/simulation\/(protocols|broadcastDemo\/(?!demoEvidence|demoLiveness)\w+)\.ts|\/simulation\/monitors\/(?!known)|\/scenario\/(limits|messageName|fieldCheck)\.ts|\/store\/(changing|fitting|lab)\.ts/;

function isExplaining(path: string): boolean {
  return explainingPath.test(path) || withExplanationsPath.test(path);
}

function isOfTheFirstView(path: string): boolean {
  return firstViewPath.test(path) && !laterPath.test(path) && !isExplaining(path);
}

export default defineConfig({
  // Relative addresses: the built files work from any folder of any static host.
  base: './',
  plugins: [react(), strictContentSecurityPolicy()],
  // Short names: each of them stands in a script and in a style sheet.
  css: { modules: { generateScopedName: '_[hash:base64:5]' } },
  build: {
    target: 'baseline-widely-available',
    rolldownOptions: {
      output: {
        // What the first view and the parts loaded later share would else be cut into small files, which compress worse.
        advancedChunks: {
          groups: [
            { name: 'page', test: isOfTheFirstView },
            { name: 'changing', test: changingPath },
            { name: 'explanations', test: isExplaining },
          ],
        },
      },
    },
    // Every browser of this target preloads modules by itself.
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    environment: 'node',
    setupFiles: ['src/simulation/testing/everythingKnown.ts'],
    // No file replaces a module, and states are plain values: loading everything once for each worker, not once for each
    // file, halves the processor time.
    isolate: false,
    // Ends a test that hangs. No test depends on how fast the machine is: a busy one needs many times as long.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
