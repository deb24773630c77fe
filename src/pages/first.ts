import { keepOffline } from '../offline/registration.ts';
import { PREFERENCES_KEY } from '../store/preferencesKey.ts';
import { playInPlace } from './lesson/playInPlace.ts';
import { addressFor } from './oldLinks.ts';
import { showProgress } from './start/progress.ts';
import { checkReceipts } from './teachers/checkReceipts.ts';

/**
 * Runs before a page is painted: takes the theme that the reader has chosen in the lab, and the language where the address
 * leaves it open. On the start page it also sends links to the lab on to it, and says where the reader was. The page of a
 * lesson becomes the lab when it is asked to, and that for teachers checks receipts. When the page is there, the browser
 * is to keep the site.
 */

function kept(): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(localStorage.getItem(PREFERENCES_KEY) ?? '{}') ?? {};
  } catch {
    // A reader who keeps nothing has chosen nothing.
    return {};
  }
}

const { dataset } = document.documentElement;
const { language, theme } = kept();
if (dataset.language !== undefined) {
  const { search, hash } = location;
  const address = addressFor({
    search,
    hash,
    language: dataset.language,
    folder: dataset.folder ?? '',
    languages: dataset.languages?.split(' ') ?? [],
    wanted: typeof language === 'string' ? [language] : navigator.languages,
  });
  if (address !== null) {
    // The browser goes on with this page until the next one answers.
    document.documentElement.hidden = true;
    location.replace(address);
  }
}
if (theme === 'light' || theme === 'dark') dataset.theme = theme;
if (dataset.folder === '') document.addEventListener('DOMContentLoaded', showProgress);
document.addEventListener('DOMContentLoaded', checkReceipts);
if (dataset.player !== undefined) playInPlace(new URL(dataset.player, document.baseURI).href);
// Nobody waits for it: a reader who goes on to the lab at once has it done there.
window.addEventListener('load', () => {
  if ('requestIdleCallback' in window) window.requestIdleCallback(() => void keepOffline());
  // Safari does not say when it is idle.
  else void keepOffline();
});
