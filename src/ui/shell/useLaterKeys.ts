import { useEffect } from 'react';
import { toggleCauses } from '../../store/actions/causes.ts';
import { turnSight } from '../../store/actions/seeing.ts';
import type { LaterCommand } from '../../store/actions/view.ts';
import { onLater } from '../../store/actions/view.ts';

const actions: Readonly<Record<LaterCommand, () => void>> = { causes: toggleCauses, oneView: turnSight };

/** Does what keys ask of the parts that come after the page, also where no panel is shown. */
export function useLaterKeys(): void {
  useEffect(() => onLater((command) => actions[command]()), []);
}
