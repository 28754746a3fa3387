import { readFileSync } from 'node:fs';
import path from 'node:path';
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript';
import { expect, test } from 'vitest';

const at = (file: string) => path.resolve(import.meta.dirname, file);

test('the types are those of the API’s document: npm run api makes them anew', async () => {
  const types = COMMENT_HEADER + astToString(await openapiTS(readFileSync(at('../../../docs/api/openapi.json'), 'utf8')));
  expect(readFileSync(at('schema.d.ts'), 'utf8')).toBe(types);
});
