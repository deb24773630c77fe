import { metricIds } from '../../experiments/metrics.ts';
import { formulas } from '../../experiments/prediction.ts';
import type { LanguageId } from '../../text/index.ts';
import type { ExperimentTexts } from '../../text/texts.ts';
import { Article } from '../site/Article.tsx';
import styles from './Experiments.module.css';
import { MISSING_ID, PLACE_ID } from './place.ts';
import results from './Results.module.css';

interface Props {
  readonly words: ExperimentTexts;
  readonly language: LanguageId;
}

/** The purpose of the page, the place of its script, and the formulas: whole without a script but for the runs. */
export function ExperimentsArticle({ words, language }: Props) {
  const { about } = words;
  return (
    <Article heading={words.heading} lead={words.lead} width="plots">
      <noscript>
        <p className={styles.fault}>{words.noScript}</p>
      </noscript>
      <p id={MISSING_ID} role="alert" className={styles.fault} hidden>
        {words.notArrived}
      </p>
      <div id={PLACE_ID} className={styles.place} data-language={language} />
      <section className={styles.about}>
        <h2 className={styles.title}>{about.title}</h2>
        <p>{about.counted}</p>
        <p>{about.predicted}</p>
        <p>{about.liars}</p>
        <table className={results.table}>
          <thead>
            <tr>
              <th scope="col">{about.metric}</th>
              <th scope="col">{about.formula}</th>
              <th scope="col">{about.source}</th>
            </tr>
          </thead>
          <tbody>
            {metricIds.map((id) => (
              <tr key={id}>
                <th scope="row">{words.metrics[id]}</th>
                <td>{formulas[id].text}</td>
                <td>{formulas[id].source}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>{about.symbols}</p>
      </section>
    </Article>
  );
}
