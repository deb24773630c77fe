import { X } from 'lucide';
import { setFocus } from '../../../store/actions/view.ts';
import { useAppState } from '../../../store/store.ts';
import controls from '../../atoms/controls.module.css';
import { Icon } from '../../atoms/Icon.tsx';
import { useMenuAtHand } from '../../menu/useMenuAtHand.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import panel from '../Panel.module.css';
import { useRun } from '../worldNow.ts';
import { CausesSection } from './causes/CausesSection.tsx';
import { isInRun } from './focusInRun.ts';
import { focusTitle } from './focusTitle.ts';
import { GateFocus } from './GateFocus.tsx';
import { MessageFocus } from './MessageFocus.tsx';
import { viewsOf } from './protocolViews.ts';
import { SightSwitch } from './SightSwitch.tsx';
import { useNewFocusInView } from './useNewFocusInView.ts';

/** The thing in focus, as it is at this step. Nothing where nothing is in focus, or where this run does not have it. */
export function FocusSection() {
  const texts = useAllTexts();
  const focus = useAppState((state) => state.focus);
  const { history, seen } = useRun();
  const { cluster } = history.setup;
  const { Replica, Client } = viewsOf(history.setup.protocol);
  const section = useNewFocusInView(focus);
  useMenuAtHand();
  if (!focus || !isInRun(history, focus)) return null;
  const isHidden = seen !== undefined && focus.kind === 'node' && focus.node !== seen.by;
  const isReplica = focus.kind === 'node' && focus.node < cluster.replicas;
  return (
    <section ref={section} className={panel.section} aria-label={focusTitle(texts, history, focus)}>
      <div className={panel.headingRow}>
        <h2 className={panel.title}>{focusTitle(texts, history, focus)}</h2>
        <button
          type="button"
          className={`${controls.button} ${controls.icon} ${controls.quiet}`}
          aria-label={texts.panels.letGo}
          title={texts.panels.letGo}
          onClick={() => setFocus(null)}
        >
          <Icon of={X} size={18} />
        </button>
      </div>
      {seen && (isReplica || isHidden) && <SightSwitch node={focus.node} />}
      {focus.kind === 'message' && <MessageFocus focus={focus} />}
      {focus.kind === 'gate' && <GateFocus gate={focus} />}
      {focus.kind === 'gate' && <CausesSection focus={focus} />}
      {isReplica && !isHidden && <Replica node={focus.node} />}
      {focus.kind === 'node' && !isReplica && !isHidden && <Client node={focus.node} />}
    </section>
  );
}
