import { memo, useLayoutEffect, useRef } from 'react';
import styles from '../../Diagram.module.css';
import type { Frame } from '../../layout/frame.ts';
import { detailOf } from '../../layout/frame.ts';
import { contentStart } from '../../layout/window.ts';
import { useTheme } from '../../useTheme.ts';
import type { View } from '../../viewport/viewport.ts';
import type { PaintedArrow } from './paintArrows.ts';
import { paintArrows } from './paintArrows.ts';

export interface ArrowCanvasProps {
  readonly arrows: readonly PaintedArrow[];
  readonly frame: Frame;
  readonly view: View;
}

/** The canvas under the picture, for more arrows than SVG can carry: those that are not in focus. */
export const ArrowCanvas = memo(function ArrowCanvas({ arrows, frame, view }: ArrowCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read from the page, and change with the theme.
  useLayoutEffect(() => {
    if (canvas.current) paint(canvas.current, arrows, frame, view);
  }, [arrows, frame, view, theme]);
  return <canvas ref={canvas} className={styles.canvas} style={{ width: frame.width, height: frame.height }} />;
});

function paint(canvas: HTMLCanvasElement, arrows: readonly PaintedArrow[], frame: Frame, view: View): void {
  const density = window.devicePixelRatio || 1;
  const [width, height] = [Math.round(frame.width * density), Math.round(frame.height * density)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const brush = canvas.getContext('2d');
  if (!brush) return;
  const isVertical = frame.orientation === 'vertical';
  const { plotStart, plotEnd } = frame;
  brush.setTransform(density, 0, 0, density, 0, 0);
  brush.clearRect(0, 0, frame.width, frame.height);
  brush.save();
  brush.beginPath();
  if (isVertical) brush.rect(0, plotStart, frame.width, plotEnd - plotStart);
  else brush.rect(plotStart, 0, plotEnd - plotStart, frame.height);
  brush.clip();
  const start = contentStart(frame, view);
  brush.translate(isVertical ? 0 : start, isVertical ? start : 0);
  paintArrows(brush, arrows, {
    orientation: frame.orientation,
    hasHeads: detailOf(frame) !== 'lines',
    colourOf: coloursAt(canvas),
  });
  brush.restore();
}

/** A token holds a light and a dark form, which a canvas cannot read: a property that uses it has the one in force. */
function coloursAt(canvas: HTMLCanvasElement): (token: string) => string {
  const { style } = canvas;
  const computed = getComputedStyle(canvas);
  const colours = new Map<string, string>();
  return (token) => {
    const colour = colours.get(token);
    if (colour !== undefined) return colour;
    style.color = `var(--color-${token})`;
    colours.set(token, computed.color);
    return computed.color;
  };
}
