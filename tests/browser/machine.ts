import { existsSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A PATH with every program of this machine except the named ones. */
export function pathWithout(...missing: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'cuewright-path-'));
  for (const directory of (process.env.PATH ?? '').split(delimiter)) {
    for (const program of existsSync(directory) ? readdirSync(directory) : []) {
      if (!missing.includes(program) && !existsSync(join(folder, program))) {
        try {
          symlinkSync(join(directory, program), join(folder, program));
        } catch {
          // A dangling link of the machine's own under the same name: nothing that anybody could run.
          continue;
        }
      }
    }
  }
  return folder;
}
