import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './ui/shell/App.tsx';
import './ui/shell/base.css';
import { ErrorScreen } from './ui/shell/ErrorScreen.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root');
const page = createRoot(root);

function show(): void {
  page.render(
    <StrictMode>
      <ErrorScreen>
        <App />
      </ErrorScreen>
    </StrictMode>,
  );
}

// A page that is opened without a link does not wait for the code that reads links; one with a link shows nothing else.
const address = import('./store/address.ts').then(({ startAddress }) => startAddress());
if (/[?#&]s=/.test(window.location.href)) address.then(show, show);
else show();
