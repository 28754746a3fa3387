import { expect, test } from 'vitest';
import { ApiProblem } from './problem';

test('takes code, words, fields and the rest from problem+json', () => {
  const problem = ApiProblem.of(422, {
    status: 422,
    detail: 'Choose a time that is still to come.',
    code: 'time_past',
    errors: { localTime: [{ code: 'time_past', message: 'That is in the past.' }, { code: 'x', message: 'Second.' }] },
    currentVersion: 7,
  });
  expect(problem).toMatchObject({ status: 422, code: 'time_past', message: 'Choose a time that is still to come.' });
  expect(problem.fieldMessages).toEqual({ localTime: 'That is in the past.' });
  expect(problem.more).toMatchObject({ currentVersion: 7 });
});

test.each([undefined, '<html>Bad gateway</html>', { detail: '' }, null])('an answer that is no problem still has words: %s', (body) => {
  const problem = ApiProblem.of(502, body);
  expect(problem.code).toBe('http_502');
  expect(problem.message).toBe('Something went wrong on the server. Try again in a moment.');
});

test('a fault of our own shows none of its text', () => {
  expect(ApiProblem.from(new TypeError('x is not a function')).message).not.toContain('function');
});
