import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** Attributes whose value a user sees or hears. */
const SPOKEN = new Set(['alt', 'aria-description', 'aria-label', 'aria-roledescription', 'description', 'error', 'label', 'message', 'placeholder', 'text', 'title']);

const sources = ['app', 'components', 'lib']
  .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)))
  .filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file))
  .map((file) => ({ file: file.replaceAll(path.sep, '/'), text: readFileSync(path.join(root, file), 'utf8') }));

const lettersIn = (text: string) => /\p{L}{2}/u.test(text);

/** Literal text that a user would see: text between tags, and string values of spoken attributes. */
function literalTexts(file: string, text: string): string[] {
  const found: string[] = [];
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && lettersIn(node.text)) {
      found.push(node.text.trim());
    }
    if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText()) && node.initializer !== undefined) {
      const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer;
      if (value !== undefined && ts.isStringLiteralLike(value) && lettersIn(value.text)) {
        found.push(value.text);
      }
    }
    if (ts.isJsxExpression(node) && node.expression !== undefined && ts.isStringLiteralLike(node.expression) && !ts.isJsxAttribute(node.parent) && lettersIn(node.expression.text)) {
      found.push(node.expression.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const breaking = (rule: (source: { file: string; text: string }) => string[]) =>
  sources.flatMap((source) => rule(source).map((what) => `${source.file}: ${what}`));

test('sources are found', () => expect(sources.length).toBeGreaterThan(50));

test('components hold no literal text: it belongs into lib/texts', () => {
  expect(breaking(({ file, text }) => (file.endsWith('.tsx') ? literalTexts(file, text) : []))).toEqual([]);
});

test('literal text would be found', () => {
  expect(literalTexts('x.tsx', `<a title="Open it" href="/x">Go on {'and on'}</a>`)).toEqual(['Open it', 'Go on', 'and on']);
});

test('only lib/time makes dates, so that nobody reads the clock or the zone of the browser', () => {
  const clock = /new Date\(|Date\.now\(|\btoLocale(Date|Time)String\(|getTimezoneOffset\(/g;
  expect(breaking(({ file, text }) => (file.startsWith('lib/time/') ? [] : (text.match(clock) ?? [])))).toEqual([]);
});

test('only the client calls the server', () => {
  expect(breaking(({ file, text }) => (file === 'lib/api/client.ts' ? [] : (text.match(/(?<![\w.])fetch\(|globalThis\.fetch|XMLHttpRequest/g) ?? [])))).toEqual([]);
});

test('nothing is typed any', () => {
  expect(breaking(({ text }) => text.match(/(:|as|<) any\b/g) ?? [])).toEqual([]);
});

test('no file is longer than 200 lines', () => {
  expect(breaking(({ text }) => (text.split('\n').length > 201 ? [`${text.split('\n').length} lines`] : []))).toEqual([]);
});

test('packages are pinned, and the lock names no registry', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>;
  expect(Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d/.test(version))).toEqual([]);
  expect(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
});
