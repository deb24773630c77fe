import type { NodeId } from '../../../engine/protocol.ts';
import { showSightOf, showWhole } from '../../../store/actions/seeing.ts';
import { lessonShown } from '../../../store/lesson.ts';
import { useAppState } from '../../../store/store.ts';
import { nodeLabel, nodesOf } from '../../../text/names.ts';
import { Switch } from '../../atoms/Switch.tsx';
import { useAllTexts } from '../../texts/useTexts.ts';
import panel from '../Panel.module.css';
import { useRun } from '../worldNow.ts';

/** Turns the run into what this replica knows of it, and back; there, it says what one replica cannot know. */
export function SightSwitch({ node }: { readonly node: NodeId }) {
  const { oneView } = useAllTexts();
  const { seen, history } = useRun();
  const hasLesson = useAppState((state) => lessonShown(state) !== null);
  const nodes = nodesOf(history.setup);
  const name = nodeLabel(nodes, node);
  // A lesson tells the whole run.
  if (hasLesson) return null;
  if (seen && seen.by !== node) {
    return <p className={panel.hint}>{oneView.noneOf(nodeLabel(nodes, seen.by), name)}</p>;
  }
  return (
    <>
      <div className={panel.buttons}>
        <Switch isOn={seen !== undefined} onTurn={(isOn) => (isOn ? showSightOf(node) : showWhole())}>
          {oneView.turn(name)}
        </Switch>
      </div>
      {seen && <p className={panel.hint}>{oneView.start(name)}</p>}
    </>
  );
}
