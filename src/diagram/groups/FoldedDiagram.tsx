import { useMemo, useRef } from 'react';
import type { NodeId } from '../../engine/protocol.ts';
import type { Focus } from '../../scenario/focus.ts';
import styles from '../Diagram.module.css';
import type { DiagramProps, SizedProps } from '../Diagram.tsx';
import { SizedDiagram } from '../Diagram.tsx';
import { sceneOf } from '../scene/scene.ts';
import type { DiagramTexts } from '../texts.ts';
import { useSize } from '../viewport/useSize.ts';
import { foldScene } from './foldScene.ts';
import { Groups } from './Groups.tsx';
import type { Group } from './groups.ts';
import { groupsOf, isCramped, isStretch } from './groups.ts';
import type { FoldedWords } from './words.ts';
import { FoldedWordsContext } from './words.ts';

export interface FoldedDiagramProps extends DiagramProps {
  readonly words: FoldedWords | null;
  /** Each replica has its lane, however close they are. */
  readonly isUnfolded: boolean;
  /** Called when the reader presses a group. */
  onUnfold(): void;
}

/** The diagram of many replicas: where a lane each would be too close, those that behave alike share one. */
export function FoldedDiagram({ words, ...props }: FoldedDiagramProps) {
  const element = useRef<HTMLDivElement>(null);
  const size = useSize(element);
  const { laneShortName } = props.texts;
  const groupWords = useMemo(() => words && { ...words, member: laneShortName }, [words, laneShortName]);
  return (
    <FoldedWordsContext value={groupWords}>
      <div ref={element} className={styles.root} data-orientation={props.orientation}>
        {size && size.width > 0 && size.height > 0 && (
          <FoldedLanes {...props} words={words} size={size} element={element} />
        )}
      </div>
    </FoldedWordsContext>
  );
}

const none: readonly Group[] = [];

function FoldedLanes(props: FoldedDiagramProps & SizedProps) {
  const { history, focus, size, orientation, isUnfolded, words, onUnfold, onFocus, onOpenMenu } = props;
  const whole = sceneOf(history);
  const isFolded = !isUnfolded && isCramped(whole, size, orientation);
  const groups = useMemo(() => (isFolded ? groupsOf(whole, focus) : none), [whole, isFolded, focus]);
  const scene = useMemo(() => (groups.length > 0 ? foldScene(whole, groups) : whole), [whole, groups]);
  const texts = useMemo(() => textsWith(props.texts, groups, words), [props.texts, groups, words]);
  const parts = useMemo(() => ({ ...props.parts, Groups }), [props.parts]);
  const isOfGroup = (target: Focus | null): boolean =>
    target?.kind === 'node' && groups.some(([first]) => first === target.node);
  return (
    <SizedDiagram
      {...props}
      {...{ scene, texts, parts }}
      onFocus={(target) => (isOfGroup(target) ? onUnfold() : onFocus(target))}
      onOpenMenu={(target, at) => (isOfGroup(target) ? onUnfold() : onOpenMenu?.(target, at))}
    />
  );
}

/** The words of the lanes, where the first member of a group stands for all of it. */
function textsWith(texts: DiagramTexts, groups: readonly Group[], words: FoldedWords | null): DiagramTexts {
  const names = new Map<NodeId, GroupName>(groups.map((group) => [group[0], nameOf(group, texts)]));
  const sizes = new Map<NodeId, number>(groups.map((group) => [group[0], group.length]));
  return {
    ...texts,
    laneName: (node) => names.get(node)?.long ?? texts.laneName(node),
    laneShortName: (node) => names.get(node)?.short ?? texts.laneShortName(node),
    laneStatus: (status, node) => {
      const isGroup = node !== undefined && sizes.has(node) && status.kind === 'backup';
      return isGroup && words ? words.backups(status.view) : texts.laneStatus(status);
    },
    laneButton: (node, status) => {
      const [name, size] = [names.get(node), sizes.get(node)];
      return name !== undefined && size !== undefined && words
        ? words.button(name.long, size)
        : texts.laneButton(node, status);
    },
  };
}

interface GroupName {
  readonly long: string;
  readonly short: string;
}

/** `R7–R15 · 9`; those that are no neighbours: `R1 … R30 · 20`. The same without the count where there is little room. */
function nameOf(group: Group, texts: DiagramTexts): GroupName {
  const [first, last] = [group[0], group.at(-1) as NodeId].map((node) => texts.laneShortName(node));
  const short = `${first}${isStretch(group) ? '–' : ' … '}${last}`;
  return { long: `${short} · ${group.length}`, short };
}
