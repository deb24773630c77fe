import type { Format } from './format.ts';
import type { Frame } from './reel.ts';
import { reelOf } from './reel.ts';
import { headLines, light } from './svgParts.ts';

/**
 * A stretch as a picture that moves by itself, in a loop (SVG 2 and CSS animations): each stop with its sentence, longer
 * where something is decided. It runs wherever a picture can stand, and needs no script. Whoever wants less motion sees
 * the last frame, and so does a program that knows no animation.
 */
export const animatedSvg: Format = {
  name: 'SVG, animated',
  extension: 'animated.svg',
  mediaType: 'image/svg+xml',
  write(history, stretch, about, texts) {
    const reel = reelOf(history, stretch, about, texts);
    const { frames, box } = reel;
    const [x, y, wide, high] = box;
    const groups = frames.flatMap((frame, index) => [
      `<g id="${idOf(index)}"${index === frames.length - 1 ? '' : ' visibility="hidden"'}>`,
      ...reel.drawing(frame),
      '</g>',
    ]);
    const lines = [
      ...headLines(box, about),
      ...styleLines(frames),
      `<rect x="${x}" y="${y}" width="${wide}" height="${high}" fill="${light.page}"/>`,
      ...groups,
      ...reel.standing(),
      '</svg>',
    ];
    return `${lines.join('\n')}\n`;
  },
};

const idOf = (index: number): string => `frame-${index}`;

/** Each frame is there from its time to that of the next: nothing moves between them. */
function styleLines(frames: readonly Frame[]): string[] {
  const all = frames.at(-1)?.to ?? 0;
  const percent = (time: number): string => `${Number(((100 * time) / all).toFixed(3))}%`;
  const rules = frames.flatMap(({ from, to }, index) => {
    const before = from > 0 ? '0%{visibility:hidden}' : '';
    const after = to < all ? `${percent(to)}{visibility:hidden}` : '';
    return [
      `@keyframes ${idOf(index)}{${before}${percent(from)}{visibility:visible}${after}}`,
      `#${idOf(index)}{animation:${idOf(index)} ${all / 10}s step-end infinite}`,
    ];
  });
  return ['<style>', ...rules, '@media (prefers-reduced-motion:reduce),print{g{animation:none!important}}', '</style>'];
}
