import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/tables.css';
import './styles/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { refuseStrayDrops } from './app/stray-drops.ts';
import { watchTyping } from './state/typing.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element called root.');
watchTyping(document);
refuseStrayDrops(document);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
