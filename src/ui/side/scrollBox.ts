/**
 * Scrolls the box an element lies in, and nothing else, by as little as shows the element; the focus stays where it is.
 * An element in no box of its own is left alone: moving the page under a finger is worse.
 * @param room so much of a tall element is enough, in pixels.
 */
export function showInBox(element: Element, room: number = Number.POSITIVE_INFINITY): void {
  const box = scrollBoxOf(element);
  if (!box) return;
  const { top, bottom } = element.getBoundingClientRect();
  const view = box.getBoundingClientRect();
  const above = view.top + stickyHeight(box) + MARGIN - top;
  const below = Math.min(bottom, top + room) - view.bottom + MARGIN;
  if (above > 0) box.scrollTop -= above;
  else if (below > 0) box.scrollTop += Math.min(below, -above);
}

/** Room left beside the element, in pixels. */
const MARGIN = 8;

function scrollBoxOf(element: Element): Element | null {
  for (let box = element.parentElement; box; box = box.parentElement) {
    const { overflowY } = getComputedStyle(box);
    if (overflowY === 'auto' || overflowY === 'scroll') return box;
  }
  return null;
}

/** Returns the height of the sticky element at the top of the box, in pixels. */
function stickyHeight(box: Element): number {
  const heads = [...box.querySelectorAll('[data-sticky]')];
  const sticky = heads.filter((head) => getComputedStyle(head).position === 'sticky');
  return sticky.reduce((sum, head) => sum + head.getBoundingClientRect().height, 0);
}
