import type { Lab } from './lab.ts';
import { expect } from './test.ts';

/**
 * Returns the picture once it has settled. While the clock stands nothing moves, but a line that is told beside the
 * picture may take room from it first.
 */
export async function settledPicture(lab: Lab): Promise<string> {
  let picture = '';
  const isSettled = async (): Promise<boolean> => {
    const before = picture;
    picture = await lab.picture.innerHTML();
    return picture === before;
  };
  await expect.poll(isSettled, { intervals: [20, 50, 100] }).toBe(true);
  return picture;
}
