import { DetailedError, type HttpResponse } from 'tus-js-client';
import { expect, test } from 'vitest';
import { uploadProblem, worthRetrying } from './problem';

function answered(status: number, body: string): Error {
  const error = Object.create(DetailedError.prototype) as DetailedError;
  error.originalResponse = { getStatus: () => status, getBody: () => body } as HttpResponse;
  return error;
}

test('says what the API says', () => {
  expect(uploadProblem(answered(422, '{"code":"not_a_video","detail":"This file is no video."}'))).toEqual({ status: 422, message: 'This file is no video.', definite: true });
});

test('does not show the words of a proxy', () => {
  expect(uploadProblem(answered(502, '<html>Bad gateway</html>'))).toMatchObject({ message: expect.stringContaining('Nothing that arrived is lost') as string, definite: false });
});

test.each([
  [0, true],
  [409, true],
  [423, true],
  [500, true],
  [503, true],
  [401, false],
  [413, false],
  [422, false],
])('status %i is tried again by itself: %s', (status, again) => expect(worthRetrying(answered(status, ''))).toBe(again));

test('a line that is down is tried again', () => expect(worthRetrying(new Error('no answer'))).toBe(true));
