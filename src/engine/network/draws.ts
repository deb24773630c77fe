import { mix, mixText, pick } from './chance.ts';

/** Answers questions by chance: a whole number from 0 to count − 1, always the same one for the same question. */
export type Draw = (question: string, count: number) => number;

/** Draws that are independent of each other, so that one more question changes no other answer. */
export function drawsOf(seed: number): Draw {
  return (question, count) => pick(mixText(mix(seed, 0), question), count);
}
