import { useEffect, useRef } from 'react';
import { store } from '../../store/store.ts';
import { commands } from '../shell/commands.ts';
import { namesOf } from '../shell/keyNames.ts';
import type { PresenterKey } from './presenterKeys.ts';
import { keptCommands, presenterKeys } from './presenterKeys.ts';

type Deed = () => void;

/** The actions of the keys; null leaves a key to whatever has the focus. */
export interface PresenterDeeds extends Readonly<Record<PresenterKey, Deed>> {
  readonly forward: Deed;
  readonly back: Deed;
  readonly leave: Deed;
  /** Set while something covers the picture: any key takes it away, and does nothing else. */
  readonly uncover: Deed | null;
}

/**
 * Listens before the page does: what it has no use for in front of an audience does nothing.
 * @param place the window in which keys are pressed: the page itself, or that of the notes
 */
export function usePresenterKeys(deeds: PresenterDeeds, place: Window = window): void {
  const latest = useRef(deeds);
  useEffect(() => {
    latest.current = deeds;
  });
  useEffect(() => {
    const isMac = /Mac|iP/.test(navigator.platform);
    const onKeyDown = (event: KeyboardEvent): void => {
      const isAlone = /^(Shift|Control|Alt|AltGraph|Meta|CapsLock|Tab)$/.test(event.key);
      if (isAlone || event.isComposing || store.getState().dialog !== null) return;
      const names = namesOf(event, isMac);
      const deed = deedOf(latest.current, event, names);
      if (!deed && !isIdle(event, names)) return;
      event.preventDefault();
      event.stopPropagation();
      deed?.();
    };
    place.addEventListener('keydown', onKeyDown, { capture: true });
    return () => place.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [place]);
}

function deedOf(deeds: PresenterDeeds, event: KeyboardEvent, names: readonly string[]): Deed | null {
  if (deeds.uncover) return deeds.uncover;
  const field = fieldOf(event);
  if (names.includes('Escape')) return field ? () => field.blur() : deeds.leave;
  // A clicker works wherever the focus is.
  if (names.includes('PageDown')) return deeds.forward;
  if (names.includes('PageUp')) return deeds.back;
  if (field) return null;
  if (names.includes('ArrowRight')) return deeds.forward;
  if (names.includes('ArrowLeft')) return deeds.back;
  if (!store.getState().preferences.letterKeys) return null;
  const own = presenterKeys.find(({ keys }) => keys.some((key) => names.includes(key)));
  return own ? deeds[own.id] : null;
}

/** True of a key whose command would change what nobody sees. */
function isIdle(event: KeyboardEvent, names: readonly string[]): boolean {
  if (fieldOf(event)) return false;
  const command = commands.find(({ keys }) => keys.some((key) => names.includes(key)));
  return command !== undefined && !keptCommands.has(command.id);
}

function fieldOf({ target }: KeyboardEvent): HTMLInputElement | null {
  return target instanceof HTMLInputElement ? target : null;
}
