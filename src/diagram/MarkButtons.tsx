import type { KeyboardEvent, MouseEvent } from 'react';
import { useRef, useState } from 'react';
import type { NodeId } from '../engine/protocol.ts';
import type { Focus } from '../scenario/focus.ts';
import styles from './Diagram.module.css';
import type { Drawn } from './fold.ts';
import type { LaneMark } from './laneMarks.ts';
import { laneMarks } from './laneMarks.ts';
import { pointAt } from './layout/axes.ts';
import type { Layout } from './layout/layout.ts';
import type { Cursor } from './layout/visible.ts';
import { contentStart, windowOf } from './layout/window.ts';
import { laneStatus } from './marks/lane/status.ts';
import type { DiagramTexts } from './texts.ts';
import type { View } from './viewport/viewport.ts';

export interface MarkButtonsProps {
  readonly layout: Layout;
  readonly drawn: Drawn;
  readonly cursor: Cursor;
  readonly view: View;
  readonly texts: DiagramTexts;
  readonly focus: Focus | null;
  onFocus(focus: Focus | null): void;
  onOpenMenu?: ((focus: Focus, at: { x: number; y: number }) => void) | undefined;
  /** Called when a mark is reached by keyboard, to bring it into view. @param time its place along time. */
  onReach(time: number): void;
}

/**
 * The diagram for the keyboard: a button on each lane, of which one is in the tab order, ↑ and ↓ between them; and on
 * the lane that has the focus, a button on each of its marks.
 */
export function MarkButtons(props: MarkButtonsProps) {
  const { layout, cursor, texts, focus, onFocus } = props;
  const { scene, frame } = layout;
  const [current, setCurrent] = useState<NodeId>(scene.lanes[0] ?? 0);
  const [isInside, setInside] = useState(false);
  const buttons = useRef(new Map<NodeId, HTMLButtonElement>());
  const active = scene.lanes.includes(current) ? current : (scene.lanes[0] ?? 0);
  const onLaneKey = (event: KeyboardEvent, node: NodeId): void => {
    const change = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (change === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = scene.lanes[scene.lanes.indexOf(node) + change];
    event.preventDefault();
    if (next === undefined) return;
    setCurrent(next);
    buttons.current.get(next)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches whether the focus is on one of its buttons.
    <div
      className={styles.buttons}
      style={{ width: frame.width, height: frame.height }}
      onFocus={() => setInside(true)}
      onBlur={(event) => setInside(event.currentTarget.contains(event.relatedTarget))}
    >
      {scene.lanes.map((node) => {
        const laneFocus: Focus = { kind: 'node', node };
        const isPressed = focus?.kind === 'node' && focus.node === node;
        return (
          <div key={node}>
            <button
              ref={(element) => {
                if (element) buttons.current.set(node, element);
                else buttons.current.delete(node);
              }}
              type="button"
              className={styles.laneButton}
              style={laneButtonPlace(layout, node)}
              tabIndex={node === active ? 0 : -1}
              aria-label={texts.laneButton(node, laneStatus(scene, node, cursor.steps))}
              aria-pressed={isPressed}
              onFocus={() => setCurrent(node)}
              onKeyDown={(event) => onLaneKey(event, node)}
              onClick={() => onFocus(isPressed ? null : laneFocus)}
              onContextMenu={(event) => openMenu(event, laneFocus, props)}
            />
            {isInside && node === active && (
              <LaneMarkButtons {...props} node={node} onLeave={() => buttons.current.get(node)?.focus()} />
            )}
          </div>
        );
      })}
    </div>
  );
}

function LaneMarkButtons(props: MarkButtonsProps & { readonly node: NodeId; onLeave(): void }) {
  const { layout, view, texts, node, onFocus, onReach, onLeave } = props;
  const { frame } = layout;
  return laneMarks({ ...props, window: windowOf(frame, view) }, node, texts).map((mark: LaneMark) => {
    const { x, y } = pointAt(frame.orientation, {
      time: mark.place.time + contentStart(frame, view),
      lane: mark.place.lane,
    });
    return (
      <button
        key={mark.key}
        type="button"
        className={styles.markButton}
        style={{ left: x, top: y }}
        aria-label={mark.name}
        onFocus={() => onReach(mark.place.time)}
        onClick={() => onFocus(mark.focus)}
        onContextMenu={(event) => openMenu(event, mark.focus, props)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onLeave();
        }}
      />
    );
  });
}

/** Opens the menu for the menu key, at the button, or for the right button of a mouse, at the pointer. */
function openMenu(event: MouseEvent, focus: Focus, { onOpenMenu }: Pick<MarkButtonsProps, 'onOpenMenu'>): void {
  if (!onOpenMenu) return;
  event.preventDefault();
  event.stopPropagation();
  const box = event.currentTarget.getBoundingClientRect();
  const isByPointer = event.clientX !== 0 || event.clientY !== 0;
  onOpenMenu(focus, isByPointer ? { x: event.clientX, y: event.clientY } : { x: box.right, y: box.bottom });
}

const BUTTON_MAX = 48;

function laneButtonPlace({ frame }: Layout, node: NodeId) {
  const lane = frame.lanes.get(node) ?? 0;
  if (frame.orientation === 'vertical') {
    const width = Math.max(24, frame.pitch - 4);
    return { left: lane - width / 2, top: 2, width, height: frame.plotStart - 4 };
  }
  const height = Math.max(24, Math.min(BUTTON_MAX, frame.pitch - 4));
  return { left: 4, top: lane - height / 2, width: frame.plotStart - 8, height };
}
