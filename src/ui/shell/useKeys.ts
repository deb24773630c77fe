import { useLayoutEffect } from 'react';
import { openDialog, openGallery, openMenu } from '../../store/actions/view.ts';
import { store } from '../../store/store.ts';
import type { Command } from './commands.ts';
import { commands } from './commands.ts';
import { namesOf } from './keyNames.ts';

interface Binding {
  readonly command: Command;
  readonly keys: string;
}

/** The commands by their keys; a key that begins a sequence stands for its first command. */
const bindings = new Map<string, Binding>();
const beginnings = new Map<string, Binding>();
for (const command of commands) {
  for (const keys of command.keys) {
    const [first = '', second] = keys.split(' ');
    bindings.set(keys, { command, keys });
    if (second) beginnings.set(first, { command, keys });
  }
}

const modifiers: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']);

/** Listens to the keys of the page, from the moment it can be seen: no key is lost. */
export function useKeys(): void {
  useLayoutEffect(() => {
    const isMac = /Mac|iP/.test(navigator.platform);
    /** The first key of a sequence. It waits for the second one, however long: nobody is hurried. */
    let begun = '';
    const onKeyDown = (event: KeyboardEvent): void => {
      if (modifiers.has(event.key)) return;
      if (event.key === 'Escape' && !event.isComposing && !document.querySelector('dialog[open], [role="menu"]'))
        takeBackOpening();
      const names = namesOf(event, isMac);
      const sequences = begun ? names.map((name) => `${begun} ${name}`) : [];
      const bound = firstIn(bindings, [...sequences, ...names]);
      begun = names.find((name) => isMeant(beginnings.get(name)?.command, event)) ?? '';
      if (!bound || !isMeant(bound.command, event)) return;
      event.preventDefault();
      bound.command.run(bound.keys);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function firstIn(map: ReadonlyMap<string, Binding>, names: readonly string[]): Binding | undefined {
  return names.map((name) => map.get(name)).find((binding) => binding !== undefined);
}

/** Closes the gallery, and what was opened and has not come yet; any other thing that has come closes by itself. */
function takeBackOpening(): void {
  const { dialog, menu, gallery } = store.getState();
  if (gallery) openGallery(null);
  if (dialog) openDialog(null);
  if (menu) openMenu(null);
}

/** Not while typing, composing Chinese, in a dialog, a menu or the gallery; not where the element has a use for the key itself. */
function isMeant(command: Command | undefined, event: KeyboardEvent): boolean {
  if (!command || event.defaultPrevented || event.isComposing) return false;
  const state = store.getState();
  if (state.dialog !== null || state.menu !== null || state.gallery !== null) return false;
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
