import { memo, useMemo } from 'react';
import type { Layout } from '../layout/layout.ts';
import type { ArrowMark, GateMark } from '../layout/marks.ts';
import type { Cursor } from '../layout/visible.ts';
import { isSent } from '../layout/visible.ts';
import { Arrow } from './Arrow.tsx';
import { Gate } from './Gate.tsx';

interface Props {
  readonly layout: Layout;
  readonly arrows: readonly ArrowMark[];
  readonly gates: readonly GateMark[];
  readonly cursor: Cursor;
}

/** What comes after the cursor, faintly: messages as they will end, and gates; without words. */
export const Ahead = memo(function Ahead({ layout, arrows, gates, cursor }: Props) {
  const { frame } = layout;
  const ahead = useMemo(
    () => arrows.filter((mark) => mark.track.knownUntil === null && !isSent(mark.track, cursor)),
    [arrows, cursor],
  );
  const gatesAhead = gates.filter(({ gate }) => gate.step >= cursor.steps);
  return (
    <>
      {ahead.map((mark) => (
        <Arrow key={mark.key} mark={mark} orientation={frame.orientation} emphasis="ghost" />
      ))}
      {gatesAhead.map((mark) => (
        <Gate
          key={mark.key}
          mark={mark}
          orientation={frame.orientation}
          emphasis="ghost"
          isNew={false}
          isRinged={false}
        />
      ))}
    </>
  );
});
