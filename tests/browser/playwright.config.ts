import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { pathWithout } from './machine.js';

// The tests run what a newcomer runs: ./run on ports and folders of its own, once as the machine is and once without ffmpeg.
const port = 5180;
const barePort = 5182;
process.env.CUEWRIGHT_URL ??= `http://localhost:${port}`;
process.env.STAND_IN_URL ??= `http://localhost:${port + 1}`;
process.env.CUEWRIGHT_DATA ??= mkdtempSync(join(tmpdir(), 'cuewright-browser-'));
process.env.BARE_URL ??= `http://localhost:${barePort}`;
process.env.BARE_STAND_IN_URL ??= `http://localhost:${barePort + 1}`;
process.env.BARE_DATA ??= mkdtempSync(join(tmpdir(), 'cuewright-bare-'));

const start = (from: number, data: string) => `../../run --port ${from} --stand-in-port ${from + 1} --data "${data}"`;
const server = { timeout: 300_000, gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 }, stdout: 'ignore', stderr: 'pipe' } as const;

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
  webServer: [
    { ...server, command: start(port, process.env.CUEWRIGHT_DATA), url: `${process.env.CUEWRIGHT_URL}/health/ready` },
    {
      ...server,
      command: `exec ${start(barePort, process.env.BARE_DATA)} >"${process.env.BARE_DATA}/run.log"`,
      url: `${process.env.BARE_URL}/health/ready`,
      env: { PATH: pathWithout('ffmpeg', 'ffprobe') },
    },
  ],
});
