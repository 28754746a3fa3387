import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('.', import.meta.url)),
      // What browsers get: its build for Node knows neither files of a page nor localStorage.
      'tus-js-client': fileURLToPath(new URL('node_modules/tus-js-client/lib.esm/browser/index.js', import.meta.url)),
    },
  },
  test: {
    environment: 'happy-dom',
    setupFiles: './tests/setup.ts',
    css: false,
    server: { deps: { inline: ['tus-js-client'] } },
    // Two workers: the machines that build this are small, and more only take time from each other.
    maxWorkers: 2,
    testTimeout: 20_000,
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['node_modules', 'out', '.next'],
  },
});
