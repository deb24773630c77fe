import { Menu } from '@base-ui/react/menu';
import type { FocusEvent, KeyboardEvent } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { openMenu } from '../../store/actions/view.ts';
import type { Menu as OpenMenu } from '../../store/state.ts';
import { useAppState } from '../../store/store.ts';
import { focusTitle } from '../side/focus/focusTitle.ts';
import { useRun, useWorld } from '../side/worldNow.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import styles from './ActionMenu.module.css';
import { offersFor } from './actions.ts';
import { OfferItem } from './OfferItem.tsx';

/** The menu of interventions on the thing in focus, opened beside it. */
export function ActionMenu() {
  const menu = useAppState((state) => state.menu);
  return menu && <MenuAt key={`${menu.x} ${menu.y}`} menu={menu} />;
}

function MenuAt({ menu }: { menu: OpenMenu }) {
  const texts = useAllTexts();
  const world = useWorld();
  const { history } = useRun();
  const offers = useMemo(() => offersFor(world, menu.focus), [world, menu.focus]);
  const anchor = useMemo(() => pointAt(menu.x, menu.y), [menu.x, menu.y]);
  const giveFocusBack = useFocusToGiveBack();
  const wasPressed = useWasPressed();
  const title = focusTitle(texts, history, menu.focus);
  return (
    <Menu.Root
      open
      modal={false}
      onOpenChange={(isOpen, { reason }) => {
        if (!isOpen && (reason !== 'outside-press' || wasPressed())) openMenu(null);
      }}
    >
      {/* A landmark: the menu hangs beside the page's own. */}
      <Menu.Portal role="region" aria-label={`${texts.panels.whatYouCanDo}: ${title}`}>
        <Menu.Positioner anchor={anchor} align="start" sideOffset={6} positionMethod="fixed" className={styles.place}>
          <Menu.Popup
            className={styles.popup}
            finalFocus={giveFocusBack}
            onFocus={goToFirstItem}
            onKeyDown={closeOnTab}
          >
            <Menu.Group>
              <Menu.GroupLabel className={styles.title}>{title}</Menu.GroupLabel>
              {offers.map((offer) => (
                <OfferItem key={JSON.stringify(offer)} offer={offer} />
              ))}
            </Menu.Group>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/**
 * Tells if anything was pressed since the menu opened. A long press opens it while the finger still rests: lifting the
 * finger is the end of that press, and no press beside the menu.
 */
function useWasPressed(): () => boolean {
  const pressed = useRef(false);
  useEffect(() => {
    const onPress = (): void => {
      pressed.current = true;
    };
    window.addEventListener('pointerdown', onPress, true);
    return () => window.removeEventListener('pointerdown', onPress, true);
  }, []);
  return () => pressed.current;
}

/**
 * Moves the focus from the menu, which gets it on opening, to its first item that can be chosen. The menu gets it back
 * when the pointer leaves an item: the first item then would scroll a long menu away from what is about to be pressed.
 */
function goToFirstItem({ target, currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void {
  if (target !== currentTarget || currentTarget.contains(relatedTarget)) return;
  releaseGuards();
  currentTarget.querySelector<HTMLElement>('[role="menuitem"]:not([aria-disabled="true"])')?.focus();
}

/**
 * The library catches the Tab key with empty elements that take the focus but are hidden from screen readers, which
 * nobody should have to explain to them. Here Tab closes the menu, so they have nothing to catch.
 */
function releaseGuards(): void {
  for (const guard of document.querySelectorAll<HTMLElement>('[data-base-ui-focus-guard]')) guard.tabIndex = -1;
}

function closeOnTab(event: KeyboardEvent): void {
  if (event.key !== 'Tab') return;
  event.preventDefault();
  openMenu(null);
}

/** A point of the page, as something a menu can be anchored to. */
function pointAt(x: number, y: number): { getBoundingClientRect: () => DOMRect } {
  return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
}

/**
 * Gives the focus back to the element that had it before the menu, however the menu closes: it may be closed from
 * outside, together with everything in it. Where nothing had the focus, nothing gets it.
 */
function useFocusToGiveBack(): () => HTMLElement | false {
  const [before] = useState(focusedElement);
  useEffect(
    () => () => {
      // The menu must be gone from the page first: until then the focus is still inside it.
      setTimeout(() => {
        if (focusedElement() === null) before?.focus({ preventScroll: true });
      });
    },
    [before],
  );
  return () => before ?? false;
}

function focusedElement(): HTMLElement | null {
  const { activeElement, body } = document;
  return activeElement instanceof HTMLElement && activeElement !== body ? activeElement : null;
}
