import '../ui/shell/base.css';
import './Cards.module.css';
import type { LanguageId } from '../text/index.ts';
import styles from './StartPage.module.css';

/**
 * The script of the start page. It fetches the run of the card when somebody is about to use it, not before: most
 * readers go on to the lab. Until the run is there, presses are counted; where it does not come, the buttons are the
 * links that they were.
 */

function waitForInterest(card: Element): void {
  const interests = ['pointerover', 'focusin', 'touchstart'] as const;
  let isAsked = false;
  let presses = 0;
  let address = '';
  const onPress = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-direction]') : null;
    // Whoever asks for another window gets it.
    if (!link || (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey))) return;
    event.preventDefault();
    presses += Number(link.dataset.direction);
    address = link.href;
    ask();
  };
  const takePresses = (): number => {
    card.removeEventListener('click', onPress);
    for (const interest of interests) card.removeEventListener(interest, ask);
    return presses;
  };
  const load = async (): Promise<void> => {
    try {
      const { takeOver } = await import('./hero.tsx');
      await takeOver(card, document.documentElement.dataset.language as LanguageId, takePresses);
    } catch {
      isAsked = false;
      if (address !== '') location.assign(address);
    }
  };
  function ask(): void {
    if (isAsked) return;
    isAsked = true;
    void load();
  }
  card.addEventListener('click', onPress);
  for (const interest of interests) card.addEventListener(interest, ask, { passive: true });
}

const card = document.querySelector(`.${styles.card}`);
if (card) waitForInterest(card);
