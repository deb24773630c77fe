import { openAddress } from './openAddress.ts';
import { addressOfPage, queryOf } from './query.ts';
import { restoreSession, startKeeping } from './session.ts';

/**
 * The part of the store that comes after the first view, in one script: links, and the runs that are kept. Most pages
 * are opened without either.
 */
export const laterStore = { addressOfPage, openAddress, queryOf, restoreSession, startKeeping };
