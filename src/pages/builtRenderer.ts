import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CSSModulesOptions } from 'vite';
import { build } from 'vite';
import { project } from './builtScript.ts';
import type * as Renderer from './render.tsx';

export const RENDERER = 'src/pages/render.tsx';

export type Render = typeof Renderer.render;

/**
 * Builds what renders the pages, and returns it. The names of classes are made of paths, so they are those of the style sheet of the
 * page.
 */
export async function builtRenderer(modules: CSSModulesOptions): Promise<Render> {
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
    const { render } = (await import(pathToFileURL(join(outDir, 'render.js')).href)) as typeof Renderer;
    return render;
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
