import { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'bootstrap-italia/dist/css/bootstrap-italia.min.css';
import './styles/fonts.css';
import './styles/pages.css';
import { App } from './app.js';
import { askFirst } from './first.questions.js';

/** Milliseconds after which a page that is still being fetched says so. */
const PATIENCE = 400;

const root = document.getElementById('root');
if (root) {
  // Retries are the request layer's: it knows which requests may be repeated.
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 30_000 } } });
  const slow = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  void Promise.race([askFirst(queries, location), slow]).then(() =>
    createRoot(root).render(
      <StrictMode>
        <App queries={queries} />
      </StrictMode>,
    ),
  );
}
