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
    css: false,
    // Hundreds of small modules, loaded anew by each file of tests: as one they are there in a third of the time.
    deps: {
      optimizer: {
        client: {
          enabled: true,
          include: ['@mantine/core', '@mantine/form', '@mantine/hooks', '@mantine/notifications', '@tanstack/react-query', '@testing-library/react', '@testing-library/user-event', 'react', 'react-dom', 'react-dom/client', 'react/jsx-dev-runtime'],
        },
      },
    },
    server: { deps: { inline: ['tus-js-client'] } },
    pool: 'threads',
    // Two workers: the machines that build this are small, and more only take time from each other.
    maxWorkers: 2,
    testTimeout: 20_000,
    exclude: ['node_modules', 'out', '.next'],
    projects: [
      { extends: true, test: { name: 'pages', environment: 'happy-dom', setupFiles: './tests/setup.ts', include: ['**/*.test.tsx'] } },
      // Plain code does without a browser, which takes longer to set up than most of its tests. What needs one says so
      // in its first line: // @vitest-environment happy-dom
      { extends: true, test: { name: 'plain', environment: 'node', setupFiles: './tests/setup.plain.ts', include: ['**/*.test.ts'] } },
    ],
  },
});
