import { createRoot } from 'react-dom/client';
import { openFrame } from './ui/embed/openFrame.tsx';
import './ui/shell/base.css';

// The script of the document that <pbft-run> makes: everything lies in it, so nothing has to arrive.
const root = document.getElementById('root');
if (root) void openFrame().then((content) => createRoot(root).render(content));
