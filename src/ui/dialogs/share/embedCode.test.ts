import { expect, it } from 'vitest';
import { languages } from '../../../text/index.ts';
import { elementCode, frameCode, modesFor, scriptFor } from './embedCode.ts';

const link = 'https://example.org/pbft/en/lab/?s=1.figure-1.XESN&at=12';

it('writes names and links as attributes have to be', () => {
  expect(frameCode(link, 'steps', 'A "B" & <C>')).toBe(
    '<iframe src="https://example.org/pbft/en/lab/?s=1.figure-1.XESN&amp;at=12&amp;embed=steps" title="A &quot;B&quot; &amp; &lt;C>" loading="lazy" style="width: 100%; height: 480px; border: 0"></iframe>',
  );
  expect(elementCode(link, 'figure', 'A', scriptFor(link))).toBe(
    '<script src="https://example.org/pbft/pbft-run.js" charset="utf-8"></script>\n<pbft-run src="https://example.org/pbft/en/lab/?s=1.figure-1.XESN&amp;at=12" mode="figure" title="A"></pbft-run>',
  );
});

it('finds the script of the element from wherever the lab lies', () => {
  for (const folder of ['', ...Object.keys(languages).map((id) => `${id}/`)]) {
    for (const file of ['', 'index.html']) {
      expect(scriptFor(`https://example.org/${folder}lab/${file}?s=1/lab/?a`)).toBe('https://example.org/pbft-run.js');
      expect(scriptFor(`https://a.org/b/${folder}lab/${file}?s=1.a`)).toBe('https://a.org/b/pbft-run.js');
    }
  }
});

it('shows lessons as lessons, and runs as anything else', () => {
  expect(modesFor(link)).toEqual(['steps', 'figure']);
  expect(modesFor('https://example.org/lab/?lesson=one-silent&beat=replies')).toEqual(['lesson']);
  expect(modesFor('https://example.org/lab/?l=1z.abc')).toEqual(['lesson']);
});
