import type { Frame } from '../../layout/frame.ts';
import type { Window } from '../../layout/window.ts';
import type { TitleMark } from './titles.ts';
import { titleBaseline, titleStart } from './titles.ts';
import styles from './viewChange.module.css';

interface Props {
  readonly titles: readonly TitleMark[];
  readonly frame: Frame;
  /** A title stays in view as long as its frame does. */
  readonly plot: Window;
}

/** `view 0 → 1`, inside the frame of its view change. */
export function Titles({ titles, frame, plot }: Props) {
  return titles.map((title) => (
    <text
      key={title.key}
      className={styles.title}
      x={titleStart(title, plot)}
      y={titleBaseline(frame)}
      fontSize={frame.type.label}
      data-kind="title"
    >
      {title.text}
    </text>
  ));
}
