import type { StartTexts } from '../../text/texts.ts';
import { Brand } from '../../ui/shell/header/Brand.tsx';
import { Cards } from './Cards.tsx';
import type { Card } from './cards.ts';
import heroStyles from './HeroCard.module.css';
import { StepArrow } from '../icons.tsx';
import { LAB } from '../oldLinks.ts';
import styles from './StartPage.module.css';

/** The page in another language. */
export interface OtherLanguage {
  readonly name: string;
  readonly htmlLang: string;
  readonly href: string;
}

interface Props {
  readonly texts: StartTexts;
  readonly others: readonly OtherLanguage[];
  readonly scenarios: readonly Card[];
  readonly faults: readonly Card[];
  /** The inside of the card, which comes to life on its own. */
  readonly hero: string;
}

const SCENARIOS_ID = 'scenarios';
const FAULTS_ID = 'faults';

/** The start page, whole without a script: what this is about, a run, and the runs there are. */
export function StartPage({ texts, others, scenarios, faults, hero }: Props) {
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <span className={styles.brand}>
          <Brand />
          <b>{texts.brand}</b>
        </span>
        <nav className={styles.menu} aria-label={texts.menu}>
          <a className={styles.section} href={`#${SCENARIOS_ID}`}>
            {texts.scenarios}
          </a>
          <a className={styles.section} href={`#${FAULTS_ID}`}>
            {texts.faults}
          </a>
        </nav>
        <span className={styles.separator} />
        {others.map(({ name, htmlLang, href }) => (
          <a key={htmlLang} className={styles.quiet} href={href} lang={htmlLang} hrefLang={htmlLang}>
            {name}
          </a>
        ))}
        <a className={`${styles.outlined} ${styles.openLab}`} href={LAB}>
          {texts.openLab}
        </a>
      </header>
      <main>
        <section className={styles.hero}>
          <div>
            <h1 className={styles.headline}>
              {texts.headline.map((sentence) => (
                <span key={sentence}>{sentence}</span>
              ))}
            </h1>
            <p className={styles.lead}>{texts.lead}</p>
            <div className={styles.ways}>
              <a className={styles.primary} href={LAB}>
                <span>{texts.firstStep}</span>
                <StepArrow />
              </a>
              <a className={`${styles.outlined} ${styles.big}`} href={`#${SCENARIOS_ID}`}>
                {texts.seeScenarios}
              </a>
            </div>
            <p className={styles.promise}>{texts.promise}</p>
            <noscript>
              <p className={styles.promise}>{texts.noScript}</p>
            </noscript>
          </div>
          <section className={`${styles.card} ${heroStyles.root}`} aria-label={texts.run}>
            {hero}
          </section>
        </section>
        <section id={SCENARIOS_ID} className={styles.scenarios}>
          <div className={styles.titleLine}>
            <h2 className={styles.title}>{texts.scenariosTitle(scenarios.length)}</h2>
            <p className={styles.note}>{texts.scenariosNote}</p>
          </div>
          <Cards look="cards" cards={scenarios.filter(({ picture }) => picture)} />
          <h3 className={styles.moreTitle}>{texts.moreTitle}</h3>
          <Cards look="more" cards={scenarios.filter(({ picture }) => !picture)} />
        </section>
        <section id={FAULTS_ID} className={styles.faults}>
          <h2 className={styles.title}>{texts.faultsTitle}</h2>
          <Cards look="wideCards" cards={faults} />
        </section>
      </main>
    </div>
  );
}
