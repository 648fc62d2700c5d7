import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { areaChunks, EARLY } from './area-chunks.js';
import { areaPages } from './area-pages.js';
import { compressed } from './compressed.js';
import { unusedCss } from './unused-css.js';

// The server answers /{tenant}/… and /desk/… with index.html and /assets/… with the files: hence absolute addresses.
export default defineConfig({
  base: '/',
  plugins: [react(), areaPages, compressed],
  // One React for the pages and the kit, wherever npm hoists it.
  resolve: { dedupe: ['react', 'react-dom'] },
  css: { postcss: { plugins: unusedCss } },
  build: {
    target: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
    // Nothing of ours becomes a data: address, so that the content security policy can stay narrow.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['index.html', `src/${EARLY}`], output: { codeSplitting: areaChunks } },
    // What each area loads is read from it and measured (sizes.mjs).
    manifest: true,
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/rest': process.env['SPORTELLO_URL'] ?? 'http://127.0.0.1:3000' } },
});
