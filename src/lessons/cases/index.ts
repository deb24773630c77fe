import { byzcoin2079 } from './byzcoin2079.ts';
import { byzcoin2267 } from './byzcoin2267.ts';
import type { Case } from './case.ts';
import { concord50 } from './concord50.ts';
import { fabric370 } from './fabric370.ts';
import { fabric754 } from './fabric754.ts';
import { fabric917 } from './fabric917.ts';
import { fabric1111 } from './fabric1111.ts';
import { fabric1119 } from './fabric1119.ts';
import { fabric1917 } from './fabric1917.ts';
import { harmony3575 } from './harmony3575.ts';
import { raijin8 } from './raijin8.ts';
import { readOnly } from './readOnly.ts';
import { rustchain2086 } from './rustchain2086.ts';
import { sawtooth111 } from './sawtooth111.ts';
import { sawtooth158 } from './sawtooth158.ts';
import { sei3029 } from './sei3029.ts';
import { slowPrimary } from './slowPrimary.ts';
import { specification } from './specification.ts';

/** Every case from the world, the earliest first. The gallery reads this list; the tests beside it play all of them. */
export const cases = {
  'slow-primary': slowPrimary,
  'fabric-370': fabric370,
  'fabric-754': fabric754,
  'fabric-917': fabric917,
  'fabric-1111': fabric1111,
  'fabric-1119': fabric1119,
  'fabric-1917': fabric1917,
  'concord-50': concord50,
  'sawtooth-111': sawtooth111,
  'byzcoin-2079': byzcoin2079,
  'sawtooth-158': sawtooth158,
  'byzcoin-2267': byzcoin2267,
  'harmony-3575': harmony3575,
  'read-only': readOnly,
  specification,
  'sei-3029': sei3029,
  'rustchain-2086': rustchain2086,
  'raijin-8': raijin8,
} as const satisfies Readonly<Record<string, Case>>;

export type CaseId = keyof typeof cases;
