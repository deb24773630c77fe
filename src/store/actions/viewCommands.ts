/** What keys and buttons ask of the picture; the diagram's viewport listens. Not state: a request, made once. */
export type ViewCommand = 'zoomIn' | 'zoomOut' | 'fit';

const listeners = new Set<(command: ViewCommand) => void>();

export function sendViewCommand(command: ViewCommand): void {
  for (const listener of listeners) listener(command);
}

export function onViewCommand(listener: (command: ViewCommand) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
