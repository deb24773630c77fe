import { memo } from 'react';
import type { Request } from '../../../protocols/pbft/rules/messages.ts';
import { primaryOf } from '../../../protocols/quorum.ts';
import type { Frame } from '../../layout/frame.ts';
import { laneAt } from '../../layout/frame.ts';
import { LEAD_IN } from '../../layout/measures.ts';
import type { Scene } from '../../scene/scene.ts';
import type { DiagramTexts, LaneRole } from '../../texts.ts';
import { fitText } from '../../textWidth.ts';
import styles from './lane.module.css';

interface Props {
  readonly scene: Scene;
  readonly frame: Frame;
  readonly texts: DiagramTexts;
}

/** The least pitch, in px, that has room for words over the lanes. */
const PITCH_MIN = 56;
const SIZE = 16;
const ABOVE = 12;

/** On the empty lanes, before the first step: who does what. Only where lanes are rows, and few. */
export const Roles = memo(function Roles({ scene, frame, texts }: Props) {
  const { orientation, pitch, plotStart, plotEnd } = frame;
  if (orientation === 'vertical' || pitch < PITCH_MIN || scene.clients > 1 || !scene.parts.views) return null;
  return scene.lanes.map((node) => (
    <text key={node} className={styles.role} x={LEAD_IN + 4} y={laneAt(frame, node) - ABOVE} fontSize={SIZE}>
      {fitText(texts.laneRole(roleOf(scene, node)), SIZE, plotEnd - plotStart - LEAD_IN)}
    </text>
  ));
});

function roleOf({ replicas, tracks, asked }: Scene, node: number): LaneRole {
  if (node >= replicas) {
    const first = tracks.find(({ key, by }) => by === node && asked.has(key));
    return { kind: 'client', operation: first ? (first.envelope.message as Request).operation : null };
  }
  if (node === primaryOf(0, replicas)) return { kind: 'primary' };
  return { kind: node === replicas - 1 ? 'lastBackup' : 'backup' };
}
