import { readAddress } from '../../scenario/link/query.ts';
import { comeBackToPlace, takeOver } from './takeOver.ts';

/**
 * The page of a lesson becomes the lab when it is asked to. Most readers of an article came to read: they get no part of
 * the lab, and nothing moves under their eyes. Those who came to do press once, at the top or at any question, and go on
 * at the address of the lesson. An address in which something is played opens as that. Without a script, and where the
 * lab does not arrive, the links lead to it.
 *
 * @param lab the address of the script of the lab
 */
export function playInPlace(lab: string): void {
  let isPlaying = false;
  /**
   * @param link to the lab, where all of it does not fit here
   * @param query becomes an entry of the browser's history; null where this one has it
   */
  const play = (link: string, query: string | null): void => {
    if (isPlaying) return;
    isPlaying = true;
    document.documentElement.dataset.playing = query === null ? 'opened' : 'pressed';
    takeOver(lab, query).catch(() => location.replace(link));
  };
  const playAddress = (): void => play(labLink() + location.search + location.hash, null);

  document.addEventListener('click', (event) => {
    const link = linkOf(event, '[data-play]');
    // Readers who ask for another window get it.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    play(link.href, `${link.search}&lang=${document.documentElement.dataset.speaks}`);
  });
  window.addEventListener('popstate', () => {
    if (isPlayed() === isPlaying) return;
    // The article has gone from the page, and comes back from where it came.
    if (isPlaying) location.reload();
    else playAddress();
  });
  if (isPlayed()) document.documentElement.dataset.playing = 'opened';
  document.addEventListener('DOMContentLoaded', () => {
    if (isPlayed()) playAddress();
    else comeBackToPlace();
  });
  document.addEventListener('click', keepQuestion);
}

/** True where the address names something to play. */
function isPlayed(): boolean {
  const { scenario, own, lesson } = readAddress(location.search, location.hash);
  return (scenario ?? own ?? lesson) !== null;
}

function labLink(): string {
  const link = document.querySelector<HTMLAnchorElement>('a[data-play]');
  return link?.href.replace(/\?.*/, '') ?? '';
}

/** Takes the question that is read along to the page in another language. */
function keepQuestion(event: Event): void {
  const link = linkOf(event, '[hreflang]');
  const sections = [...document.querySelectorAll('section[id]')];
  const read = sections.findLast((section) => section.getBoundingClientRect().top < window.innerHeight / 2);
  if (link) link.hash = read?.id ?? '';
}

function linkOf({ target }: Event, which: string): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>(`a${which}`) : null;
}
