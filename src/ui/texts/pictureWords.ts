import { useMemo } from 'react';
import type { DiagramTexts } from '../../diagram/texts.ts';
import type { Setup } from '../../engine/setup.ts';
import { nodesOf } from '../../text/names.ts';
import type { Texts } from '../../text/texts.ts';
import { diagramTexts } from './diagramTexts.ts';
import { useAllTexts } from './useTexts.ts';

/**
 * The words of a picture in which nothing is pointed at.
 *
 * @param name tells the picture to those who do not see it; default: the number of its replicas
 */
export function pictureWords(
  texts: Texts,
  setup: Setup,
  name: string = texts.diagram.name(setup.cluster.replicas),
): DiagramTexts {
  return { ...diagramTexts(texts, texts.waysToLie, nodesOf(setup)), name, refusal: () => null };
}

export function usePictureWords(setup: Setup, name?: string): DiagramTexts {
  const texts = useAllTexts();
  return useMemo(() => pictureWords(texts, setup, name), [texts, setup, name]);
}
