import styles from './Diagram.module.css';
import { arrowName, gateName } from './laneMarks.ts';
import type { Layout } from './layout/layout.ts';
import type { Cursor } from './layout/visible.ts';
import { laneStatus } from './marks/lane/status.ts';
import type { DiagramTexts } from './texts.ts';
import type { Hover } from './usePointing.ts';

export interface TooltipProps {
  readonly hover: Hover;
  readonly layout: Layout;
  readonly cursor: Cursor;
  readonly texts: DiagramTexts;
}

/** The distance from the pointer, in px, towards the middle of the diagram. */
const ASIDE = 14;

/** The name of the mark under the pointer. Not for screen readers: the buttons over the marks have the same names. */
export function Tooltip({ hover, layout, cursor, texts }: TooltipProps) {
  const name = nameOf(hover, layout, cursor, texts);
  if (!name) return null;
  const { width, height } = layout.frame;
  const horizontal = hover.x < width / 2 ? { left: hover.x + ASIDE } : { right: width - hover.x + ASIDE };
  const vertical = hover.y < height / 2 ? { top: hover.y + ASIDE } : { bottom: height - hover.y + ASIDE };
  return (
    <div className={styles.tooltip} style={{ ...horizontal, ...vertical }} aria-hidden="true">
      {name}
    </div>
  );
}

function nameOf({ focus }: Hover, { scene }: Layout, cursor: Cursor, texts: DiagramTexts): string | null {
  switch (focus.kind) {
    case 'node':
      return texts.laneButton(focus.node, laneStatus(scene, focus.node, cursor.steps));
    case 'gate': {
      const { gate: kind, node, view, sequence } = focus;
      const gateInFocus = scene.gates.find((gate) => {
        return gate.kind === kind && gate.node === node && gate.view === view && gate.sequence === sequence;
      });
      return gateInFocus ? gateName(gateInFocus, texts) : null;
    }
    case 'message': {
      const track = scene.tracks.findLast(({ id }) => id === focus.id);
      if (!track) return null;
      return arrowName(track, track.endStep !== null && track.endStep < cursor.steps, texts);
    }
  }
}
