import { csvOf } from '../../experiments/csv.ts';
import { PLOT_WIDTH, PLOT_WIDTH_NARROW, plotIds, plotOf } from '../../experiments/plot.ts';
import { rowsOf } from '../../experiments/summary.ts';
import { svgOf } from '../../experiments/svg.ts';
import { plotWords } from '../../text/tell/plotWords.ts';
import controls from '../../ui/atoms/controls.module.css';
import { saveFile } from '../../ui/atoms/saveFile.ts';
import { useMediaQuery } from '../../ui/atoms/useMediaQuery.ts';
import page from './Experiments.module.css';
import { Legend } from './Legend.tsx';
import { PlotPicture } from './PlotPicture.tsx';
import styles from './Results.module.css';
import { ResultTable } from './ResultTable.tsx';
import type { Sweep } from './useSweep.ts';
import { useAllWords } from './words.ts';

interface Props {
  readonly sweep: Sweep;
  readonly onNotice: (notice: string) => void;
}

/** The counted figures beside the predicted ones: drawn, in numbers, and as files. */
export function Results({ sweep, onNotice }: Props) {
  const { experiment, runs, outcomes } = sweep;
  const { experiments } = useAllWords();
  const isNarrow = useMediaQuery('(width < 45rem)');
  const words = plotWords(experiments, experiment.swept);
  const plotsAt = (width: number) => plotIds.map((id) => plotOf(id, sweep, width));
  const save = (text: string, extension: string, mediaType: string): void => {
    if (!saveFile(text, `${experiment.swept}.${extension}`, mediaType)) onNotice(experiments.notSaved);
  };
  return (
    <section className={page.panel} aria-labelledby="results">
      <div className={styles.resultsHead}>
        <h2 id="results" className={`${page.title} ${styles.title}`}>
          {experiments.results}
        </h2>
        <button
          type="button"
          className={controls.button}
          onClick={() => save(csvOf(experiment, outcomes), 'csv', 'text/csv')}
        >
          {experiments.saveCsv}
        </button>
        <button
          type="button"
          className={controls.button}
          onClick={() => save(svgOf(plotsAt(PLOT_WIDTH), words), 'svg', 'image/svg+xml')}
        >
          {experiments.saveSvg}
        </button>
      </div>
      <Legend />
      <div className={styles.plots}>
        {plotsAt(isNarrow ? PLOT_WIDTH_NARROW : PLOT_WIDTH).map((plot) => (
          <PlotPicture key={plot.id} plot={plot} words={words} />
        ))}
      </div>
      <ResultTable swept={experiment.swept} rows={rowsOf(experiment, runs, outcomes)} />
    </section>
  );
}
