import { createRoot } from 'react-dom/client';
import { Gallery } from './diagram/gallery/Gallery.tsx';
import type { DiagramTexts } from './diagram/texts.ts';
import type { Setup } from './engine/setup.ts';
import { en } from './text/en/index.ts';
import { legend } from './text/en/legend.ts';
import { pictureWords } from './ui/texts/pictureWords.ts';
import './ui/shell/base.css';

/**
 * The page of `npm run gallery`: `?only=ID` shows one of its figures, `?words=hidden` leaves out what depends on fonts.
 */

const root = document.getElementById('root');
if (!root) throw new Error('gallery/index.html has no element with the id root');

const wordsFor = (setup: Setup): DiagramTexts => pictureWords(en, setup);

const asked = new URLSearchParams(window.location.search);
createRoot(root).render(
  <Gallery legend={legend} wordsFor={wordsFor} only={asked.get('only')} hidesWords={asked.get('words') === 'hidden'} />,
);
