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

/**
 * A link shows what it names or nothing else. Without a link there is nothing to wait for. In a frame of another page the
 * lab is a guest, and brings little of itself.
 */
function start(failures: number): void {
  const opened: Promise<ReactNode> = isGuest
    ? import('./ui/embed/openFrame.tsx').then(({ openFrame }) => openFrame())
    : startAddress().then((isBroughtBack) => (isBroughtBack ? <App /> : <ErrorScreen />));
  opened.then(show, () => show(<LinkNotRead failures={failures + 1} again={() => start(failures + 1)} />));
}

if (page) start(0);
