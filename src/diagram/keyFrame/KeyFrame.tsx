import type { KeyFramePicture } from './keyFrame.ts';
import type { Layer } from './layer.ts';

interface Props {
  readonly picture: KeyFramePicture;
  readonly className?: string | undefined;
}

/**
 * A moment of a run, small: thin marks, no words, no rings. It stands beside its title, so it says nothing to screen
 * readers. It needs no style sheet and no script: only the colours of the page, by their names.
 */
export function KeyFrame({ picture, className }: Props) {
  const { width, height, viewBox, layers } = picture;
  return (
    <svg className={className} width={width} height={height} viewBox={viewBox} overflow="hidden" aria-hidden="true">
      {layers.map((layer, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place in the order of painting.
        <path key={index} {...paintOf(layer)} />
      ))}
    </svg>
  );
}

function paintOf({ path, fill, fillOpacity, stroke, strokeOpacity, strokeWidth, dashes }: Layer) {
  return {
    d: path,
    fill: fill ? `var(--color-${fill})` : 'none',
    fillOpacity,
    stroke: stroke && `var(--color-${stroke})`,
    strokeOpacity,
    strokeWidth,
    strokeDasharray: dashes,
  };
}
