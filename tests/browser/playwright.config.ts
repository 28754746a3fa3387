import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

// The tests run what a newcomer runs: ./run on ports and a folder of its own.
const port = 5180;
const standInPort = 5181;
process.env.CUEWRIGHT_URL ??= `http://localhost:${port}`;
process.env.STAND_IN_URL ??= `http://localhost:${standInPort}`;
process.env.CUEWRIGHT_DATA ??= mkdtempSync(join(tmpdir(), 'cuewright-browser-'));

export default defineConfig({
  testDir: '.',
  outputDir: 'test-results',
  // One demo workspace serves all tests, and the machine may have two cores.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.CUEWRIGHT_URL,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    // Not the workspace's zone on purpose: what is shown must not depend on the browser's.
    timezoneId: 'America/Los_Angeles',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `../../run --port ${port} --stand-in-port ${standInPort} --data "${process.env.CUEWRIGHT_DATA}"`,
    url: `${process.env.CUEWRIGHT_URL}/health/ready`,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
