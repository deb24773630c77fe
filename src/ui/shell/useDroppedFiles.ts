import { useEffect } from 'react';
import { setNotice } from '../../store/actions/view.ts';

/** Opens a file that is dropped anywhere on the page; the browser would leave the page for it. */
export function useDroppedFiles(): void {
  useEffect(() => {
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', take);
    return () => {
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', take);
    };
  }, []);
}

function allow(event: DragEvent): void {
  if (hasFiles(event)) event.preventDefault();
}

function take(event: DragEvent): void {
  if (!hasFiles(event)) return;
  event.preventDefault();
  // The list is emptied when this function is over.
  const files = [...(event.dataTransfer?.files ?? [])];
  import('../../store/file.ts').then(
    ({ openFiles }) => openFiles(files),
    () => setNotice({ kind: 'fileNotOpened' }),
  );
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
