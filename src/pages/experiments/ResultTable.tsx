import { cellOf } from '../../experiments/csv.ts';
import type { Cell, Row } from '../../experiments/summary.ts';
import { shownIds } from '../../experiments/summary.ts';
import type { SweptId } from '../../experiments/swept.ts';
import styles from './Results.module.css';
import { useAllWords } from './words.ts';

interface Props {
  readonly swept: SweptId;
  readonly rows: readonly Row[];
}

/** Counted beside predicted, a row for each value. */
export function ResultTable({ swept, rows }: Props) {
  const { experiments } = useAllWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled has to be reached by key
    <section className={styles.scroller} tabIndex={0} aria-labelledby="table">
      <table className={styles.table}>
        <caption id="table">{experiments.table}</caption>
        <thead>
          <tr>
            <th scope="col">{experiments.swept[swept]}</th>
            <th scope="col">{experiments.runsHead}</th>
            {shownIds.map((id) => [
              <th key={id} scope="col">
                {experiments.metrics[id]}
              </th>,
              <th key={`${id} predicted`} scope="col">
                {experiments.predictedOf}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ value, runs, cells }) => (
            <tr key={value}>
              <th scope="row">{value}</th>
              <td>{runs}</td>
              {shownIds.map((id) => [
                <td key={id}>
                  <Counted cell={cells[id]} />
                </td>,
                <td key={`${id} predicted`} className={styles.predicted}>
                  <Predicted cell={cells[id]} />
                </td>,
              ])}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{experiments.tableNote}</p>
    </section>
  );
}

function Counted({ cell: { counted } }: { readonly cell: Cell }) {
  const { experiments } = useAllWords();
  if (!counted) return experiments.nothing;
  const { least, middle, most } = counted;
  if (least === most) return cellOf(middle);
  return (
    <>
      <span>{cellOf(middle)}</span>
      <span className={styles.spread}>{experiments.range(cellOf(least), cellOf(most))}</span>
    </>
  );
}

function Predicted({ cell: { predicted } }: { readonly cell: Cell }) {
  const { experiments } = useAllWords();
  const value = cellOf(predicted.value);
  return predicted.holds ? value : experiments.ifAllWentWell(value);
}
