import { Differences } from '../../diagram/marks/difference/Differences.tsx';
import { CompareCaption } from './CompareCaption.tsx';
import { PairPictures } from './PairPictures.tsx';

/** All that is needed where two runs lie beside one another, in one script. */
export const compareView = { CompareCaption, Differences, PairPictures };
