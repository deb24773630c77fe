import { describe, expect, test } from 'vitest';
import { scenarioFromQuery } from '../scenario/link/forgiving.ts';
import type { LanguageId } from '../text/index.ts';
import { languages } from '../text/index.ts';
import { renderStart } from './render.tsx';

const ids = Object.keys(languages) as LanguageId[];

describe.each(ids)('the start page as text: %s', async (language) => {
  const { head, body, htmlLang } = await renderStart({ language, folder: `${language}/`, site: null });
  const addresses = [...body.matchAll(/ href="([^"]*)"/g)].map(([, address]) => address ?? '');

  test('has nothing that its security policy forbids', () => {
    expect(body).not.toMatch(/ style=| on\w+=|<script|<style/);
    expect(htmlLang).toBe(languages[language].htmlLang);
  });

  test('leads to places of the site only, by relative addresses', () => {
    expect(addresses.length).toBeGreaterThan(25);
    for (const address of addresses) expect(address).toMatch(/^(\.\/lab\/|\.\.\/\w+\/$|#\w+$)/);
  });

  test('leads to runs that the lab opens', async () => {
    const queries = addresses.filter((address) => address.includes('?')).map((address) => address.split('?')[1] ?? '');
    for (const query of queries) {
      const read = await scenarioFromQuery(`?${query.replaceAll('&amp;', '&')}`, '');
      expect(read?.result.ok, query).toBe(true);
    }
  });

  test('gives no ids twice', () => {
    const found = [...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(found).size).toBe(found.length);
  });

  test('names where it is where the build knows it, and else keeps silent', async () => {
    expect(head).not.toContain('canonical');
    expect(head).not.toContain('og:url');
    expect(head).toContain('hrefLang="x-default" href="../"');
    const site = 'https://lab.example/pbft/';
    const whole = await renderStart({ language, folder: `${language}/`, site });
    expect(whole.head).toContain(`<link rel="canonical" href="${site}${language}/"/>`);
    expect(whole.head).toContain(`content="${site}start.${language}.png"`);
    for (const other of ids) expect(whole.head).toContain(`href="${site}${other}/"`);
    expect(whole.body).toBe(body);
  });
});
