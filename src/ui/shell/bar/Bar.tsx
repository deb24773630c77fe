import { Minus, Plus } from 'lucide';
import { setPreferences } from '../../../store/actions/preferences.ts';
import { sendViewCommand } from '../../../store/actions/view.ts';
import { isUnfinished } from '../../../store/beginning.ts';
import type { StageView } from '../../../store/state.ts';
import { isSeen, useAppState } from '../../../store/store.ts';
import controls from '../../atoms/controls.module.css';
import { Icon } from '../../atoms/Icon.tsx';
import { IconButton } from '../../atoms/IconButton.tsx';
import { lazyPart } from '../../atoms/Lazy.tsx';
import { useMediaQuery } from '../../atoms/useMediaQuery.ts';
import { useTexts } from '../../texts/useTexts.ts';
import { SHEET_QUERY } from '../orientation.ts';
import styles from './Bar.module.css';
import { BreakMenu } from './BreakMenu.tsx';
import { FoldSwitch } from './FoldSwitch.tsx';
import { FutureSwitch } from './FutureSwitch.tsx';

// Needed only for runs that are longer than their first part.
const Progress = lazyPart(() => import('../Progress.tsx').then(({ Progress }) => Progress));

/** Under the picture: what it shows, what can be broken, and how large it is. */
export function Bar() {
  const texts = useTexts().controls;
  const hasMore = useAppState(({ runs, active, beside }) => {
    return runs.some((run) => isUnfinished(run) && (run.id === active || run.id === beside));
  });
  const hasSight = useAppState(isSeen);
  return (
    <div className={styles.bar}>
      <ViewChoice />
      <FutureSwitch />
      <FoldSwitch />
      <span className={styles.grow} />
      {hasMore && <Progress />}
      {!hasSight && <BreakMenu />}
      <span className={styles.zoom}>
        <IconButton label={texts.zoomOut} onClick={() => sendViewCommand('zoomOut')}>
          <Icon of={Minus} size={18} />
        </IconButton>
        <IconButton label={texts.zoomIn} onClick={() => sendViewCommand('zoomIn')}>
          <Icon of={Plus} size={18} />
        </IconButton>
      </span>
    </div>
  );
}

function ViewChoice() {
  const texts = useTexts().controls;
  const isSheet = useMediaQuery(SHEET_QUERY);
  const chosen = useAppState((state) => state.preferences.view);
  // The map has no place beside the picture on narrow screens.
  const views: readonly StageView[] = isSheet ? ['time', 'cluster'] : ['time', 'both', 'cluster'];
  const current = views.includes(chosen) ? chosen : 'time';
  return (
    <fieldset className={controls.segments}>
      <legend className="visuallyHidden">{texts.viewChoice}</legend>
      {views.map((view) => (
        <label key={view} className={controls.segment} data-chosen={view === current}>
          <input
            type="radio"
            name="stage-view"
            className="visuallyHidden"
            checked={view === current}
            onChange={() => setPreferences({ view })}
          />
          <span>{texts.views[view]}</span>
        </label>
      ))}
    </fieldset>
  );
}
