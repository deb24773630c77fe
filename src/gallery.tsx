import { createRoot } from 'react-dom/client';
import { Gallery } from './diagram/gallery/Gallery.tsx';
import type { DiagramTexts } from './diagram/texts.ts';
import type { Setup } from './engine/setup.ts';
import { en } from './text/en/index.ts';
import { legend } from './text/en/legend.ts';
import { nodesOf } from './text/names.ts';
import { diagramTexts } from './ui/texts/diagramTexts.ts';
import './ui/shell/base.css';

/**
 * The page of `npm run gallery`: `?only=ID` shows one of its figures, `?words=hidden` leaves out what depends on fonts.
 */

const root = document.getElementById('root');
if (!root) throw new Error('gallery/index.html has no element with the id root');

function wordsFor(setup: Setup): DiagramTexts {
  const words = diagramTexts(en, en.waysToLie, nodesOf(setup));
  return { ...words, name: en.diagram.name(setup.cluster.replicas), refusal: () => null };
}

const asked = new URLSearchParams(window.location.search);
createRoot(root).render(
  <Gallery legend={legend} wordsFor={wordsFor} only={asked.get('only')} hidesWords={asked.get('words') === 'hidden'} />,
);
