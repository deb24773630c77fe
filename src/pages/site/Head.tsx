import { renderToStaticMarkup } from 'react-dom/server';
import { languages } from '../../text/index.ts';
import type { Ways, Wish } from '../wish.ts';
import { inEveryLanguage, inNoLanguage } from '../wish.ts';

/** The subject of a page, for those who do not see it: search engines, and previews of links. */
export interface Subject {
  readonly title: string;
  readonly description: string;
  readonly type: 'website' | 'article';
  /** The same for machines, as schema.org says it; null where there is nothing to say. */
  readonly data: Readonly<Record<string, unknown>> | null;
}

export function headOf(subject: Subject, wish: Wish, ways: Ways): string {
  const head = renderToStaticMarkup(<Head {...{ subject, wish, ways }} />);
  return subject.data === null ? head : head + dataBlock(subject.data);
}

/** Data, which no browser runs: the security policy allows it. Nothing in it can end the element. */
function dataBlock(data: Readonly<Record<string, unknown>>): string {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json">${text}</script>`;
}

interface Props {
  readonly subject: Subject;
  readonly wish: Wish;
  readonly ways: Ways;
}

function Head({ subject: { title, description, type }, wish, ways }: Props) {
  const { site, language } = wish;
  // An address that has to be whole is left out where the build does not know where the page will be.
  const canonical = site === null ? null : site + ways.folder;
  const base = site ?? ways.toRoot;
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={description} />
      {canonical && <link rel="canonical" href={canonical} />}
      {inEveryLanguage(wish, base).map(({ htmlLang, href }) => (
        <link key={htmlLang} rel="alternate" hrefLang={htmlLang} href={href} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={inNoLanguage(wish, base)} />
      <meta property="og:type" content={type} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:locale" content={languages[language].htmlLang.replace('-', '_')} />
      {canonical && <meta property="og:url" content={canonical} />}
      <meta property="og:image" content={`${base}start.${language}.png`} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
