import type { ReactNode } from 'react';
import type { LessonId } from '../../lessons/index.ts';
import type { StartTexts, TeachersTexts } from '../../text/texts.ts';
import { lessonIds } from '../addresses.ts';
import { Copies } from '../copies/Copies.tsx';
import { Article } from '../site/Article.tsx';
import type { Part } from './plan.ts';
import { lecture, questions, session } from './plan.ts';
import { Receipts } from './Receipts.tsx';
import styles from './TeachersPage.module.css';

interface Props {
  readonly words: TeachersTexts;
  readonly start: StartTexts;
  readonly titles: Readonly<Record<LessonId, string>>;
  readonly toPages: string;
  readonly toLab: string;
  readonly toRoot: string;
  /** The words before the check of a receipt, in every language. */
  readonly receiptLabels: readonly string[];
}

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** How to teach with the lessons, what a run answers, and what the model leaves out. */
export function TeachersArticle(props: Props) {
  const { words, start, toRoot, receiptLabels } = props;
  return (
    <Article heading={words.heading} lead={words.lead}>
      <ul className={styles.list}>
        {Object.values(words.facts).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <Section title={words.lecture.title} about={words.lecture.about}>
        <Schedule {...props} parts={lecture} what={words.lecture.parts} />
      </Section>
      <Section title={words.lab.title} about={words.lab.about}>
        <Schedule {...props} parts={session} what={words.lab.parts} />
        <p className={styles.note}>{words.lab.gallery}</p>
      </Section>
      <Section title={words.questions.title} about={words.questions.about}>
        <Questions {...props} />
      </Section>
      <Receipts words={words.receipts} labels={receiptLabels} />
      <Section title={words.limits.title} about={words.limits.about}>
        <ul className={styles.list}>
          {Object.values(words.limits.list).map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </Section>
      <Copies words={start.copies} toRoot={toRoot} className={styles.section} titleClass={styles.title} />
      <Section title={words.rights.title} about={words.rights.licence}>
        <p>
          <a href={LICENCE} rel="license">
            {words.rights.licenceLink}
          </a>
        </p>
        <p>{words.rights.privacy}</p>
      </Section>
    </Article>
  );
}

interface SectionProps {
  readonly title: string;
  readonly about: string;
  readonly children: ReactNode;
}

function Section({ title, about, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{title}</h2>
      <p>{about}</p>
      {children}
    </section>
  );
}

interface ScheduleProps<Id extends string> extends Props {
  readonly parts: readonly Part<Id>[];
  readonly what: Readonly<Record<Id, string>>;
}

function Schedule<Id extends string>({ parts, what, words, ...props }: ScheduleProps<Id>) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.minutes}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.where}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ id, minutes: [from, to], lessons, lab }) => (
          <tr key={id}>
            <th scope="row">{`${from}–${to}`}</th>
            <td>{what[id]}</td>
            <td>
              <Places {...props} {...{ words, lessons, lab }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Questions({ words, ...props }: Props) {
  const { question, answer, list } = words.questions;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{question}</th>
          <th scope="col">{answer}</th>
          <th scope="col">{words.where}</th>
        </tr>
      </thead>
      <tbody>
        {questions.map(({ id, lessons, lab }) => (
          <tr key={id}>
            <td>{list[id].asks}</td>
            <td>{list[id].shows}</td>
            <td>
              <Places {...props} {...{ words, lessons, lab }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PlacesProps extends Props {
  readonly lessons: readonly LessonId[];
  readonly lab: string | null;
}

/** The lessons, by number and title, and the run in the lab. */
function Places({ words, lessons, lab, titles, start, toPages, toLab }: PlacesProps) {
  return (
    <ul className={styles.places}>
      {lessons.map((id) => (
        <li key={id}>
          <a href={`${toPages}lessons/${id}/`}>{`${lessonIds.indexOf(id) + 1} ${titles[id]}`}</a>
        </li>
      ))}
      {lab !== null && (
        <li>
          <a href={toLab + lab}>{lab === '' ? start.openLab : words.openRun}</a>
        </li>
      )}
    </ul>
  );
}
