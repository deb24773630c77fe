import { readFileSync } from 'node:fs';
import type { Lab } from './lab.ts';

/** Presses a button of the dialog, and returns the file that the browser saves. */
export async function saved(lab: Lab, button: string) {
  const download = lab.page.waitForEvent('download');
  await lab.dialog.getByRole('button', { name: button, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}
