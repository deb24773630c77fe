import { ChevronDown } from 'lucide';
import { openGallery } from '../../../store/actions/view.ts';
import { activeRun, useAppState } from '../../../store/store.ts';
import controls from '../../atoms/controls.module.css';
import { Icon } from '../../atoms/Icon.tsx';
import { useSentences, useTexts } from '../../texts/useTexts.ts';
import { titleOfScenario } from '../titleOfScenario.ts';
import styles from './Header.module.css';

/** The title of what is open: a press opens the gallery, and another one closes it. */
export function TitleButton() {
  const page = useTexts();
  const texts = useSentences()?.texts ?? page;
  const title = useAppState((state) => titleOfScenario(texts, activeRun(state).scenario));
  const isOpen = useAppState((state) => state.gallery !== null);
  return (
    <button
      type="button"
      className={`${controls.button} ${styles.scenario}`}
      aria-label={texts.controls.openAnother(title)}
      aria-expanded={isOpen}
      onClick={() => openGallery(isOpen ? null : 'all')}
    >
      <span>{title}</span>
      <Icon of={ChevronDown} size={16} />
    </button>
  );
}
