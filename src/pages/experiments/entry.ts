import '../../ui/shell/base.css';
import './Experiments.module.css';
import './Results.module.css';
import type { LanguageId } from '../../text/index.ts';
import { MISSING_ID, PLACE_ID } from './place.ts';

/** The script of the page of experiments: what makes them comes at once, but apart from the first view of the lab. */

const place = document.getElementById(PLACE_ID);
const missing = document.getElementById(MISSING_ID);

async function bring(into: HTMLElement): Promise<void> {
  try {
    const { show } = await import('./show.tsx');
    await show(into, into.dataset.language as LanguageId);
  } catch {
    if (missing) missing.hidden = false;
  }
}

if (place) void bring(place);
