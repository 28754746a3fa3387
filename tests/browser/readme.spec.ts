import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { data, postsOf, repository } from './support.js';

test('the README’s lines publish a video as they stand', async ({ request }) => {
  const readme = readFileSync(join(repository, 'README.md'), 'utf8');
  const block = readme.split('```bash\n').map((part) => part.split('```')[0]!).find((part) => part.includes('curl'))!;
  // The reader stands in the repository; here its folder and port are others.
  const folder = mkdtempSync(join(tmpdir(), 'cuewright-readme-'));
  symlinkSync(join(repository, 'src'), join(folder, 'src'));
  symlinkSync(data, join(folder, 'data'));
  const lines = block.replace('http://localhost:5080', process.env.CUEWRIGHT_URL!);
  const before = await made(request);
  const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', lines], { cwd: folder, timeout: 80_000 });
  expect(stdout.trim().split('\n').at(-1)).toBe('published');
  expect(await made(request)).toBe(before + 1);
});

/** How many posts made by those lines the creators' pages show. */
async function made(request: import('@playwright/test').APIRequestContext): Promise<number> {
  const creators = (await (await request.get(`${process.env.STAND_IN_URL}/stand-in/api/creators`)).json()) as { handle: string }[];
  const posts = await Promise.all(creators.map(({ handle }) => postsOf(request, handle)));
  return posts.flat().filter((post) => post.caption === 'Made by the API').length;
}
