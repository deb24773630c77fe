import type { KeyboardEvent, RefObject } from 'react';
import { useCallback, useId, useRef, useState } from 'react';
import { movedSelection } from './moveSelection.ts';

/** Something in a list that can be selected. */
interface Selectable {
  readonly id: string;
}

interface Selection<Item extends Selectable> {
  /** The list of the cards, or of other things. */
  readonly list: RefObject<HTMLDivElement | null>;
  readonly listId: string;
  readonly selected: Item | undefined;
  elementId(item: Item): string;
  /** Selects the first card again. */
  reset(): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** One of the cards is selected. Arrows move only that; Enter opens it. */
export function useSelection<Item extends Selectable>(
  items: readonly Item[],
  open: (item: Item) => void,
): Selection<Item> {
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const [selectedId, setSelectedId] = useState('');
  const place = items.findIndex(({ id }) => id === selectedId);
  const index = Math.max(0, place);
  const selected = items[index];
  const elementId = (item: Item): string => `${listId}${item.id}`;
  const reset = useCallback(() => {
    setSelectedId('');
    list.current?.firstElementChild?.scrollIntoView({ block: 'nearest' });
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === 'Enter' && selected) open(selected);
    const moved = movedSelection(event.key, { index, count: items.length, columns: columnsOf(list.current) });
    if (moved === null) return;
    // The caret would move as well.
    event.preventDefault();
    const next = items[moved];
    if (!next) return;
    setSelectedId(next.id);
    document.getElementById(elementId(next))?.scrollIntoView({ block: 'nearest' });
  };
  return { list, listId, selected, elementId, reset, onKeyDown };
}

/** The number of cards in a row, as they are laid out now. */
function columnsOf(list: HTMLDivElement | null): number {
  const cards = [...(list?.children ?? [])] as HTMLElement[];
  const inSecondRow = cards.findIndex(({ offsetTop }) => offsetTop !== cards[0]?.offsetTop);
  return inSecondRow < 0 ? Math.max(1, cards.length) : inSecondRow;
}
