import '../../ui/shell/base.css';
import '../copies/Copies.module.css';
import '../lesson/Answer.module.css';
import '../lesson/Beside.module.css';
import '../lesson/LessonPage.module.css';
import '../lesson/RunFrame.module.css';
import '../site/Article.module.css';
import '../site/Site.module.css';
import '../teachers/TeachersPage.module.css';
import './Cards.module.css';
import type { LanguageId } from '../../text/index.ts';
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
    const link = linkOf(event);
    // A reader who asks for another window gets it.
    if (!link || (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey))) return;
    event.preventDefault();
    presses += Number(link.dataset.direction);
    address = link.href;
    ask();
  };
  const onInterest = (event: Event): void => {
    if (linkOf(event)) ask();
  };
  const takePresses = (): number => {
    card.removeEventListener('click', onPress);
    for (const interest of interests) card.removeEventListener(interest, onInterest);
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
  for (const interest of interests) card.addEventListener(interest, onInterest, { passive: true });
}

/** The button of the card that an event is about. */
function linkOf({ target }: Event): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-direction]') : null;
}

const card = document.querySelector(`.${styles.card}`);
if (card) waitForInterest(card);
