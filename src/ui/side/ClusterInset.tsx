import { Cluster } from '../../diagram/cluster/Cluster.tsx';
import { openMenu, setFocus } from '../../store/actions/view.ts';
import { playhead } from '../../store/playback.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { usePictureWords } from '../texts/pictureWords.ts';

/** The map of the cluster, on the same playhead, with the same focus and menus as the diagram. */
export function ClusterInset() {
  const run = useAppState(activeRun);
  const focus = useAppState((state) => state.focus);
  const words = usePictureWords(run.scenario.setup, '');
  return (
    <Cluster
      history={run.history}
      step={run.cursor.step}
      playhead={playhead}
      focus={focus}
      onFocus={setFocus}
      onOpenMenu={(target, { x, y }) => openMenu({ focus: target, x, y })}
      texts={words}
    />
  );
}
