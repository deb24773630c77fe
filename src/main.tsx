import type { ReactNode } from 'react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startAddress } from './store/address.ts';
import { isGuest } from './store/guest.ts';
import { ErrorWall } from './ui/atoms/ErrorWall.tsx';
import { App } from './ui/shell/App.tsx';
import './ui/shell/base.css';
import { ErrorScreen } from './ui/shell/ErrorScreen.tsx';
import { LinkNotRead } from './ui/shell/LinkNotRead.tsx';

// The script of the first view is the start page's as well, for the pictures in it: there nothing starts.
const root = document.getElementById('root');
const page = root && createRoot(root);

function show(content: ReactNode): void {
  page?.render(
    <StrictMode>
      <ErrorWall broken={() => <ErrorScreen />}>{content}</ErrorWall>
    </StrictMode>,
  );
}

/** A link shows what it names or nothing else. Without a link there is nothing to wait for. */
function start(failures: number): void {
  open().then(show, () => show(<LinkNotRead failures={failures + 1} again={() => start(failures + 1)} />));
}

/** In a frame of another page the lab is a guest, and brings little of itself. */
async function open(): Promise<ReactNode> {
  if (isGuest) return (await import('./ui/embed/openFrame.tsx')).openFrame();
  return (await startAddress()) ? <App /> : <ErrorScreen />;
}

if (page) start(0);
