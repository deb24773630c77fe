import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { nodeName } from '../../src/engine/network/envelope.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { historyOf } from '../lab.ts';

/**
 * Mermaid, the way most people draw such messages today. It is large, so it is no part of this project: the benchmark
 * compares with it where it is installed (`npm install --no-save mermaid`, or a folder that BENCH_MERMAID names).
 */
export function findMermaid(): string | null {
  const named = process.env.BENCH_MERMAID;
  const script = named ? join(named, 'dist', 'mermaid.min.js') : installed();
  return script !== null && existsSync(script) ? script : null;
}

function installed(): string | null {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('mermaid')), 'mermaid.min.js');
  } catch {
    return null;
  }
}

/** Has mermaid draw the messages of a run; resolves when they are on the page. @param script see `findMermaid` */
export async function drawWithMermaid(page: Page, script: string, scenario: Scenario): Promise<void> {
  await page.route('**/mermaid.js', (route) => route.fulfill({ path: script, contentType: 'text/javascript' }));
  await page.route('**/with-mermaid', (route) => {
    return route.fulfill({ contentType: 'text/html', body: pageOf(diagramOf(scenario)) });
  });
  await page.goto('./with-mermaid');
  await page.waitForSelector('html[data-drawn]', { state: 'attached', timeout: 600_000 });
}

function diagramOf(scenario: Scenario): string {
  const { replicas } = scenario.setup.cluster;
  const messages = historyOf(scenario).steps.flatMap(({ sent }) => sent);
  const name = (node: number) => `N${nodeName(node, replicas)}`;
  const lines = messages.map(({ from, to, letters }) => `${name(from)}->>${name(to)}: ${letters}`);
  return ['sequenceDiagram', ...lines].join('\n');
}

function pageOf(diagram: string): string {
  return `<!doctype html>
<pre id="text" hidden>${diagram.replaceAll('>', '&gt;')}</pre>
<div id="picture"></div>
<script src="mermaid.js"></script>
<script>
mermaid.initialize({ startOnLoad: false, maxTextSize: 1e9, maxEdges: 1e9 });
mermaid.render('drawn', document.getElementById('text').textContent).then(({ svg }) => {
  document.getElementById('picture').innerHTML = svg;
  requestAnimationFrame(() => requestAnimationFrame(() => { document.documentElement.dataset.drawn = ''; }));
});
</script>`;
}
