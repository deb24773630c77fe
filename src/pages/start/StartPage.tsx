import type { StartTexts } from '../../text/texts.ts';
import { folderOf } from '../addresses.ts';
import { Copies } from '../copies/Copies.tsx';
import { StepArrow } from '../icons.tsx';
import { LAB } from '../oldLinks.ts';
import site from '../site/Site.module.css';
import { SiteFooter } from '../site/SiteFooter.tsx';
import { SiteHeader } from '../site/SiteHeader.tsx';
import type { InLanguage } from '../wish.ts';
import { Cards } from './Cards.tsx';
import type { Card } from './cards.ts';
import heroStyles from './HeroCard.module.css';
import styles from './StartPage.module.css';
import { FAULTS_ID, LESSONS_ID, SCENARIOS_ID } from './sections.ts';

interface Props {
  readonly texts: StartTexts;
  readonly others: readonly InLanguage[];
  readonly lessons: readonly Card[];
  readonly scenarios: readonly Card[];
  readonly faults: readonly Card[];
  /** The inside of the card, which comes to life on its own. */
  readonly hero: string;
  /** The folder in which the pages of the language lie. */
  readonly toPages: string;
  readonly toRoot: string;
}

/** The start page, whole without a script: what this is about, a run, the lessons, and the runs there are. */
export function StartPage({ texts, others, lessons, scenarios, faults, hero, toPages, toRoot }: Props) {
  const toLessons = { href: `#${LESSONS_ID}`, text: texts.lessons };
  const toScenarios = { href: `#${SCENARIOS_ID}`, text: texts.scenarios };
  const toFaults = { href: `#${FAULTS_ID}`, text: texts.faults };
  const toTeachers = { href: toPages + folderOf({ kind: 'teachers' }), text: texts.teachers };
  const toExperiments = { href: toPages + folderOf({ kind: 'experiments' }), text: texts.experiments };
  return (
    <div className={site.page}>
      <SiteHeader
        texts={texts}
        home={null}
        menu={[toLessons, toScenarios, toFaults, toTeachers]}
        others={others}
        lab={LAB}
      />
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
              <a className={site.primary} href={LAB}>
                <span>{texts.firstStep}</span>
                <StepArrow />
              </a>
              <a className={`${site.outlined} ${site.big}`} href={lessons[0]?.href} data-first-lesson>
                {texts.firstLesson}
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
        <section id={LESSONS_ID} className={`${styles.section} ${styles.raised}`}>
          <div className={styles.titleLine}>
            <h2 className={styles.title}>{texts.lessonsTitle(lessons.length)}</h2>
            <p className={styles.note}>{texts.lessonsNote}</p>
          </div>
          <Cards look="cards" cards={lessons.filter(({ picture }) => picture)} />
          <h3 className={styles.moreTitle}>{texts.moreLessons}</h3>
          <Cards look="more" cards={lessons.filter(({ picture }) => !picture)} />
        </section>
        <section id={SCENARIOS_ID} className={styles.section}>
          <div className={styles.titleLine}>
            <h2 className={styles.title}>{texts.scenariosTitle(scenarios.length)}</h2>
            <p className={styles.note}>{texts.scenariosNote}</p>
          </div>
          <Cards look="cards" cards={scenarios.filter(({ picture }) => picture)} />
          <h3 className={styles.moreTitle}>{texts.moreTitle}</h3>
          <Cards look="more" cards={scenarios.filter(({ picture }) => !picture)} />
        </section>
        <section id={FAULTS_ID} className={`${styles.section} ${styles.raised}`}>
          <h2 className={styles.title}>{texts.faultsTitle}</h2>
          <Cards look="wideCards" cards={faults} />
        </section>
        <Copies words={texts.copies} toRoot={toRoot} className={styles.section} titleClass={styles.title} />
      </main>
      <SiteFooter texts={texts} links={[toLessons, toTeachers, toExperiments, { href: LAB, text: texts.openLab }]} />
    </div>
  );
}
