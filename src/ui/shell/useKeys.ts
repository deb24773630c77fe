import { useLayoutEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { store } from '../../store/store.ts';
import type { Command } from './commands.ts';
import { commands } from './commands.ts';

/** Listens to the keys of the page, from the moment it can be seen: no key is lost. */
export function useKeys(): void {
  useLayoutEffect(() => {
    const bindings: Record<string, (event: KeyboardEvent) => void> = {};
    for (const command of commands) {
      for (const key of command.keys) {
        bindings[key] = (event) => {
          if (!isMeant(command, event)) return;
          event.preventDefault();
          command.run(event);
        };
      }
    }
    return tinykeys(window, bindings);
  }, []);
}

/** Not while typing, composing Chinese, in a dialog or a menu; not where the element has a use for the key itself. */
function isMeant(command: Command, event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  const state = store.getState();
  if (state.dialog !== null || state.menu !== null) return false;
  // The browser's own popovers close by Escape, unless it is taken from them.
  if (event.key === 'Escape' && document.querySelector(':popover-open')) return false;
  if (command.isLetter && !state.preferences.letterKeys) return false;
  const { target } = event;
  if (!(target instanceof Element)) return true;
  if (target.closest('input, textarea, select, [contenteditable="true"], [role="menu"]'))
    return isHarmlessThere(command, target);
  return !(command.yieldsToControls && target.closest('button, a, summary, [role="button"]'));
}

/** A slider, a radio button or a checkbox needs only its arrows and the Space key; letters are free. */
function isHarmlessThere(command: Command, target: Element): boolean {
  if (!(target instanceof HTMLInputElement)) return false;
  return ['range', 'radio', 'checkbox'].includes(target.type) && command.isLetter === true;
}
