import ground from '../../draw/ground.module.css';
import type { Frame } from '../../layout/frame.ts';
import type { Window } from '../../layout/window.ts';
import type { TitleMark } from './titles.ts';
import { titleRow, titleStart } from './titles.ts';
import styles from './viewChange.module.css';

interface Props {
  readonly titles: readonly TitleMark[];
  readonly frame: Frame;
  /** A title stays in view as long as its band does. */
  readonly plot: Window;
}

/** `view 0 → 1`, on a patch of background in its band. */
export function Titles({ titles, frame, plot }: Props) {
  const { label } = frame.type;
  const y = titleRow(frame);
  const height = label + 5;
  return titles.map((title) => {
    const x = titleStart(title, plot);
    return (
      <g key={title.key} data-kind="title">
        <rect className={ground.ground} x={x} y={y - height / 2} width={title.width} height={height} />
        <text
          className={styles.title}
          x={x + title.width / 2}
          y={y + label * 0.36}
          fontSize={label}
          textAnchor="middle"
        >
          {title.text}
        </text>
      </g>
    );
  });
}
