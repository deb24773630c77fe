import type { AxisPlace, Box } from '../../layout/axes.ts';

export type LabelKind = 'gate' | 'chip' | 'letter' | 'note';

/** A text at its place. `from` and `until` say after which steps it is shown. */
export interface LabelMark {
  readonly key: string;
  readonly kind: LabelKind;
  readonly text: string;
  /** Its room, by estimate; null where there was none. */
  readonly box: Box | null;
  /** The place of the dot that stands for it when there was no room. */
  readonly spot: AxisPlace;
  readonly sizePx: number;
  readonly weight: 'normal' | 'bold';
  /** Colour of a token, or ink. */
  readonly colour: string;
  /** `ground`: on a patch of background. */
  readonly fill: 'none' | 'open' | 'solid' | 'ground';
  /** Index of the step from which on it is shown, and in which it ends. */
  readonly fromStep: number;
  readonly untilStep: number | null;
  /** The arrow, gate, interval or timer it belongs to: dimmed and expanded together. */
  readonly owner: string;
  /** The slot it is about, by its place among the slots; null where it is about none. */
  readonly slot: number | null;
}
