import type { Plot, PlotId } from './plot.ts';
import { PLOT_HEIGHT, PLOT_WIDTH } from './plot.ts';

/** The words in a picture, in the reader's language. */
export interface PlotWords {
  /** The swept number with its unit: the name of the axis from left to right. */
  readonly across: string;
  /** The names of the plots, each with its unit. */
  readonly plots: Readonly<Record<PlotId, string>>;
  readonly legend: Readonly<Record<LegendId, string>>;
}

/** `counted` is the median where a plot has both. */
export type LegendId = 'counted' | 'counted95' | 'predicted' | 'notCovered';

const GAP = 28;
const LEGEND_HEIGHT = 40;
const FONT = 'Inter,Segoe UI,Arial,PingFang SC,Noto Sans CJK SC,sans-serif';

/** A picture file of all plots, below one another, with what its marks mean. Ink on white: it goes into papers. */
export function svgOf(plots: readonly Plot[], words: PlotWords): string {
  const height = LEGEND_HEIGHT + plots.length * (PLOT_HEIGHT + GAP);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PLOT_WIDTH}" height="${height}" viewBox="0 0 ${PLOT_WIDTH} ${height}"`,
    ` font-family="${FONT}" font-size="12" fill="#11161c">\n`,
    `<title>${escaped(words.across)}</title>\n`,
    `<rect width="${PLOT_WIDTH}" height="${height}" fill="#ffffff"/>\n`,
    ...plots.map((plot, index) => {
      return `<g transform="translate(0 ${index * (PLOT_HEIGHT + GAP)})">\n${plotText(plot, words)}</g>\n`;
    }),
    `<g transform="translate(0 ${height - LEGEND_HEIGHT})">\n${legendText(words)}</g>\n`,
    '</svg>\n',
  ].join('');
}

function plotText({ id, field, across, upwards, dots, lines }: Plot, words: PlotWords): string {
  const { left, right, top, bottom } = field;
  const middle = (left + right) / 2;
  return [
    `<text x="${left}" y="${top - 12}" font-weight="700">${escaped(words.plots[id])}</text>\n`,
    ...upwards.map(({ at, label }) => {
      const rule = `<path d="M${left} ${at}H${right}" stroke="#e3e7ec"/>`;
      return `${rule}<text x="${left - 8}" y="${at + 4}" text-anchor="end">${label}</text>\n`;
    }),
    `<path d="M${left} ${top}V${bottom}H${right}" fill="none" stroke="#6b7683"/>\n`,
    ...across.map(({ at, label }) => {
      const mark = `<path d="M${at} ${bottom}v5" stroke="#6b7683"/>`;
      return `${mark}<text x="${at}" y="${bottom + 19}" text-anchor="middle">${label}</text>\n`;
    }),
    `<text x="${middle}" y="${bottom + 39}" text-anchor="middle">${escaped(words.across)}</text>\n`,
    ...lines.map(({ path, holds }) => `<path d="${path}" ${lineStyle(holds)}/>\n`),
    ...dots.map(({ metric, path }) => `<path d="${path}" ${dotStyle(metric === 'latency95')}/>\n`),
  ].join('');
}

function lineStyle(holds: boolean): string {
  return `fill="none" stroke="#4a5460" stroke-width="2"${holds ? '' : ' stroke-dasharray="2 5"'}`;
}

/** A dot is a line without a length. Those of the slowest requests are smaller and light, so that greys tell them apart. */
function dotStyle(isLight: boolean): string {
  const [colour, width] = isLight ? ['#7c8794', 5] : ['#0b57d0', 7];
  return `fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"`;
}

function legendText({ legend }: PlotWords): string {
  const entries: readonly (readonly [mark: string, words: string])[] = [
    [`<path d="M0 0h0" ${dotStyle(false)}/>`, legend.counted],
    [`<path d="M0 0h0" ${dotStyle(true)}/>`, legend.counted95],
    [`<path d="M-9 0h18" ${lineStyle(true)}/>`, legend.predicted],
    [`<path d="M-9 0h18" ${lineStyle(false)}/>`, legend.notCovered],
  ];
  return entries
    .map(([mark, text], index) => {
      const place = `translate(${index % 2 === 0 ? 84 : 284} ${index < 2 ? 6 : 26})`;
      return `<g transform="${place}">${mark}<text x="16" y="4">${escaped(text)}</text></g>\n`;
    })
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
