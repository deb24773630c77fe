import type { StartTexts } from '../../text/texts.ts';
import type { OtherLanguage } from './StartPage.tsx';

interface Props {
  readonly texts: StartTexts;
  readonly languages: readonly OtherLanguage[];
  /** The address that leaves the language open. */
  readonly anyLanguage: string;
  /** Null where the build does not know where the page will be: an address that has to be whole is left out then. */
  readonly canonical: string | null;
  readonly picture: string;
  readonly htmlLang: string;
}

/** What the start page says of itself to search engines, and to those who pass its address on. */
export function StartHead({ texts, languages, anyLanguage, canonical, picture, htmlLang }: Props) {
  const { title, description } = texts;
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={description} />
      {canonical && <link rel="canonical" href={canonical} />}
      {languages.map((language) => (
        <link key={language.htmlLang} rel="alternate" hrefLang={language.htmlLang} href={language.href} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={anyLanguage} />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:locale" content={htmlLang.replace('-', '_')} />
      {canonical && <meta property="og:url" content={canonical} />}
      <meta property="og:image" content={picture} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
