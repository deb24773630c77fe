import { expect, it } from 'vitest';
import { documentFor, labOf, queryFor } from './frameDocument.ts';

const none = { src: null, mode: null, from: null, to: null, loop: null, lang: null, theme: null };
const src = 'https://example.org/pbft/lab/?s=1.figure-1.XESN&lang=en';

it('attributes say more than the link', () => {
  expect(queryFor({ ...none, src })).toBe('?embed=steps&s=1.figure-1.XESN&lang=en');
  expect(queryFor({ ...none, src, mode: 'figure', from: '2', to: '9', loop: '', lang: 'zh', theme: 'dark' })).toBe(
    '?embed=figure&s=1.figure-1.XESN&lang=zh&from=2&to=9&loop=1&theme=dark',
  );
  expect(queryFor({ ...none, src: '?lesson=one-silent' })).toBe('?embed=lesson&lesson=one-silent');
  expect(queryFor({ ...none, src: '?embed=figure&s=1.a', loop: '0' })).toBe('?embed=figure&s=1.a&loop=0');
});

it('what is wrong is left to the frame, which says so', () => {
  expect(queryFor({ ...none, mode: 'film', to: 'x' })).toBe('?embed=film&to=x');
});

it('the lab is where the link leads, if that is on the web', () => {
  expect(labOf(src, 'https://host.example/')).toBe('https://example.org/pbft/lab/');
  expect(labOf('../lab/?s=1.a', 'https://host.example/notes/')).toBe('https://host.example/lab/');
  for (const other of [null, '?s=1.a', 'javascript:alert(1)', 'data:text/html,x', 'http://']) {
    expect(labOf(other, 'https://host.example/')).toBe('');
  }
});

it('nothing in an attribute gets out of it', () => {
  const text = documentFor({ script: '', style: '', refusals: { en: '1 < 2' } }, '?"><img src=x onerror=a>', '"<b>');
  expect(text).toContain('<p lang="en">1 &lt; 2</p>');
  expect(text).toContain('data-query="?&quot;>&lt;img src=x onerror=a>" data-lab="&quot;&lt;b>"');
});
