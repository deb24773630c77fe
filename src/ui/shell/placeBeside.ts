/** The gap between a button and what it opens, and the least distance from the edge of the window. In px. */
const GAP = 6;
const EDGE = 8;

/** Puts a popover under its button, or above it where there is no room below; once the browser has shown it. */
export function placeBeside(button: HTMLElement | null, popover: HTMLElement | null): void {
  requestAnimationFrame(() => {
    if (!button || !popover) return;
    const at = button.getBoundingClientRect();
    const { width, height } = popover.getBoundingClientRect();
    const below = at.bottom + GAP;
    const top = below + height + EDGE <= window.innerHeight ? below : Math.max(EDGE, at.top - GAP - height);
    const left = Math.max(EDGE, Math.min(at.right - width, window.innerWidth - width - EDGE));
    popover.style.top = `${top}px`;
    popover.style.left = `${left}px`;
  });
}
