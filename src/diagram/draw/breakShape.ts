/** ≈, across a lane. */
export const BREAK = 'M-6,6C-9,1 -1,-1 -4,-6M4,6C1,1 9,-1 6,-6';
