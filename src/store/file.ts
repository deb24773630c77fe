import { openingStepOf } from '../scenario/builtIn/overview.ts';
import { textOfBytes } from '../scenario/file/bytes.ts';
import type { FileFault } from '../scenario/file/file.ts';
import { scenarioFromFile } from '../scenario/file/file.ts';
import { BYTES_A_CHARACTER_MAX, FILE_LENGTH_MAX } from '../scenario/limits.ts';
import { RULES } from '../scenario/rules.ts';
import { addNotices } from './actions/notices.ts';
import { openScenario } from './actions/opening.ts';
import { openGallery, setNotice } from './actions/view.ts';
import { openOwnText } from './ownLesson.ts';

/** Opens the first of these files, a scenario as a run of its own or a lesson, or says what is wrong with it. */
export async function openFiles(files: readonly File[]): Promise<void> {
  const [file] = files;
  if (!file) return;
  await openFile(file);
  if (files.length > 1) addNotices([{ kind: 'filesLeft', opened: file.name, count: files.length - 1 }]);
}

async function openFile(file: Blob): Promise<void> {
  const content = await readFile(file);
  // And with it any dialog.
  openGallery(null);
  if (content.ok && isOwnLesson(content.text)) {
    return openOwnText(content.text);
  }
  const read = content.ok ? scenarioFromFile(content.text) : content;
  if (!read.ok) return setNotice({ kind: 'fileRefused', fault: read.fault });
  const { scenario, rules } = read;
  openScenario({ scenario, step: openingStepOf(scenario.base), event: null, focus: null });
  if (rules !== RULES) addNotices([{ kind: 'otherRules', made: rules, here: RULES }]);
}

/** A file of a lesson begins with its format. */
function isOwnLesson(text: string): boolean {
  return /^\s*\{\s*"format"\s*:\s*"pbft-lesson"/.test(text);
}

type ReadFile = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: FileFault };

async function readFile(file: Blob): Promise<ReadFile> {
  const most = FILE_LENGTH_MAX * BYTES_A_CHARACTER_MAX;
  if (file.size > most) return refused({ kind: 'tooLarge', bytes: file.size, most });
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return refused({ kind: 'unreadable' });
  return textOfBytes(new Uint8Array(bytes));
}

function refused(fault: FileFault): ReadFile {
  return { ok: false, fault };
}
