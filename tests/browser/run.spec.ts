import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { pathWithout } from './machine.js';
import { repository } from './support.js';

// What can be wrong with a newcomer's machine is told in one clear line, and ./run ends with 1.

interface Ended { code: number; stderr: string }

const run = (args: string[], path = process.env.PATH): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(join(repository, 'run'), args, { env: { ...process.env, PATH: path }, timeout: 60_000 }, (error, _stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stderr: stderr.trim() }));
  });

test('a port that is taken', async () => {
  const port = new URL(process.env.CUEWRIGHT_URL!).port;
  const ended = await run(['--port', port, '--stand-in-port', '5198', '--data', mkdtempSync(join(tmpdir(), 'cuewright-run-'))]);
  expect(ended).toEqual({ code: 1, stderr: `cuewright: port ${port} is taken. Stop what listens there, or choose another: ./run --port N` });
});

test('no .NET SDK', async () => {
  expect(await run(['--build-only'], pathWithout('dotnet'))).toEqual({
    code: 1,
    stderr: 'cuewright: the .NET SDK is missing. Install the .NET 10 SDK and run this again.',
  });
});

test('an old Node', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cuewright-node-'));
  writeFileSync(join(folder, 'node'), '#!/bin/sh\necho v18.20.4\n');
  chmodSync(join(folder, 'node'), 0o755);
  expect(await run(['--build-only'], `${folder}:${process.env.PATH}`)).toEqual({ code: 1, stderr: 'cuewright: Node here is v18.20.4; Cuewright needs 20.19 or newer.' });
});

test('an unknown option', async () => {
  expect(await run(['--prot', '80'])).toEqual({ code: 1, stderr: 'cuewright: unknown option --prot. ./run --help lists the options.' });
});
