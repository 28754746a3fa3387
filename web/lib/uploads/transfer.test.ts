// @vitest-environment happy-dom
import { defaultOptions, Upload, type HttpRequest, type HttpResponse, type HttpStack } from 'tus-js-client';
import { beforeEach, expect, test, vi } from 'vitest';
import { tusTransport, type TransferEvents } from './transfer';
import { fileOf } from '@/tests/uploads';

interface Sent {
  method: string;
  url: string;
  offset: string | undefined;
  metadata: string | undefined;
}

/** A tus server that stands in the place of the browser's requests. `answer` may refuse instead. */
function tusServer(answer: (sent: Sent) => { status: number; body?: string } | undefined = () => undefined) {
  const sent: Sent[] = [];
  const received = new Map<string, number>();
  let made = 0;

  const request = (method: string, url: string): HttpRequest => {
    const headers: Record<string, string | undefined> = {};
    let progress: ((bytes: number) => void) | undefined;
    return {
      getMethod: () => method,
      getURL: () => url,
      setHeader: (name, value) => (headers[name] = value),
      getHeader: (name) => headers[name],
      setProgressHandler: (handler) => (progress = handler),
      abort: () => Promise.resolve(),
      getUnderlyingObject: () => null,
      send: (body?: { size?: number }) => {
        const one: Sent = { method, url, offset: headers['Upload-Offset'], metadata: headers['Upload-Metadata'] };
        sent.push(one);
        const refused = answer(one);
        const back: Record<string, string> = {};
        if (refused === undefined && method === 'POST') {
          const place = `${url}/media-${++made}`;
          received.set(place, 0);
          back.location = place;
        }
        if (refused === undefined && method === 'HEAD') {
          back['upload-offset'] = String(received.get(url) ?? 0);
          back['upload-length'] = '1000';
        }
        if (refused === undefined && method === 'PATCH') {
          const total = Number(one.offset) + (body?.size ?? 0);
          received.set(url, total);
          progress?.(body?.size ?? 0);
          back['upload-offset'] = String(total);
        }
        const status = refused?.status ?? (method === 'POST' ? 201 : method === 'HEAD' ? 200 : 204);
        const response: HttpResponse = {
          getStatus: () => status,
          getBody: () => refused?.body ?? '',
          getHeader: (name) => back[name.toLowerCase()],
          getUnderlyingObject: () => null,
        };
        return Promise.resolve(response);
      },
    };
  };
  const stack: HttpStack = { createRequest: request, getName: () => 'test' };
  defaultOptions.httpStack = stack;
  return { sent, received, methods: () => sent.map(({ method }) => method) };
}

const ENDPOINT = '/api/v1/workspaces/w/uploads';

function events() {
  const happened: string[] = [];
  const tell = (what: string) => (detail?: unknown) => void happened.push(detail === undefined ? what : `${what} ${String(detail)}`);
  const spies: TransferEvents = {
    resumed: tell('resumed'),
    progress: vi.fn(),
    retrying: tell('retrying'),
    failed: ({ status, message }) => void happened.push(`failed ${status} ${message}`),
    done: tell('done'),
  };
  return { ...spies, happened };
}

beforeEach(() => localStorage.clear());

test('a file is created by its name and sent, and answers which media it became', async () => {
  const { sent, received } = tusServer();
  const heard = events();
  tusTransport('w').open(fileOf('oven.mp4'), heard).start();
  await vi.waitFor(() => expect(heard.happened).toEqual(['done media-1']));
  expect(sent[0]).toMatchObject({ method: 'POST', url: ENDPOINT, metadata: `filename ${btoa('oven.mp4')},filetype ${btoa('video/mp4')}` });
  expect(received.get(`${ENDPOINT}/media-1`)).toBe(1_000);
});

test('what arrived is not remembered any more', async () => {
  tusServer();
  const heard = events();
  const transport = tusTransport('w');
  transport.open(fileOf('oven.mp4'), heard).start();
  await vi.waitFor(() => expect(heard.happened).toContain('done media-1'));
  await vi.waitFor(async () => expect(await transport.unfinished()).toEqual([]));
});

/** An upload that a page began and then went away from. */
async function broken(name = 'oven.mp4', workspace = 'w') {
  const { received } = tusServer(({ method }) => (method === 'PATCH' ? { status: 403, body: '' } : undefined));
  const transport = tusTransport(workspace);
  const upload = new Upload(fileOf(name), { endpoint: `/api/v1/workspaces/${workspace}/uploads`, metadata: { filename: name }, retryDelays: [], fingerprint: async () => (await import('./fingerprint')).fingerprintOf(workspace, fileOf(name)), onError: () => undefined });
  upload.start();
  await vi.waitFor(async () => expect(await transport.unfinished()).toHaveLength(1));
  return received;
}

test('what an earlier page began is listed with its name and size', async () => {
  await broken();
  expect(await tusTransport('w').unfinished()).toMatchObject([{ fileName: 'oven.mp4', size: 1_000 }]);
});

test('another workspace does not see it', async () => {
  await broken();
  expect(await tusTransport('other').unfinished()).toEqual([]);
});

test('the same file goes on where the server is, in place of beginning anew', async () => {
  await broken();
  const { methods, received, sent } = tusServer();
  received.set(`${ENDPOINT}/media-1`, 600);
  const heard = events();
  tusTransport('w').open(fileOf('oven.mp4'), heard).start();
  await vi.waitFor(() => expect(heard.happened.at(-1)).toBe('done media-1'));
  expect(heard.happened[0]).toMatch(/^resumed tus::/);
  expect(methods()).toEqual(['HEAD', 'PATCH']);
  expect(sent.at(-1)?.offset).toBe('600');
});

test('only the same file continues it', async () => {
  await broken();
  const [earlier] = await tusTransport('w').unfinished();
  expect(await earlier!.matches(fileOf('oven.mp4'))).toBe(true);
  expect(await earlier!.matches(fileOf('oven.mp4', 999))).toBe(false);
  expect(await earlier!.matches(fileOf('other.mp4'))).toBe(false);
});

test('forgetting it also tells the server', async () => {
  await broken();
  const { sent } = tusServer();
  const transport = tusTransport('w');
  (await transport.unfinished())[0]!.forget();
  await vi.waitFor(() => expect(sent.map(({ method, url }) => [method, url])).toEqual([['DELETE', `${ENDPOINT}/media-1`]]));
  expect(await transport.unfinished()).toEqual([]);
});

test('a file that is refused says why and is not remembered', async () => {
  tusServer(({ method }) => (method === 'PATCH' ? { status: 422, body: '{"code":"not_a_video","detail":"This file is no video."}' } : undefined));
  const heard = events();
  const transport = tusTransport('w');
  transport.open(fileOf('notes.mp4'), heard).start();
  await vi.waitFor(() => expect(heard.happened).toEqual(['failed 422 This file is no video.']));
  await vi.waitFor(async () => expect(await transport.unfinished()).toEqual([]));
});

test('a server that is down for a moment is tried again by itself', async () => {
  let refusals = 1;
  tusServer(({ method }) => (method === 'PATCH' && refusals-- > 0 ? { status: 503 } : undefined));
  const heard = events();
  tusTransport('w').open(fileOf('oven.mp4'), heard).start();
  await vi.waitFor(() => expect(heard.happened).toEqual(['retrying', 'done media-1']));
});

test('an ended session is not tried again by itself', async () => {
  const { methods } = tusServer(() => ({ status: 401 }));
  const heard = events();
  tusTransport('w').open(fileOf('oven.mp4'), heard).start();
  await vi.waitFor(() => expect(heard.happened).toEqual(['failed 401 You are signed out. Sign in again, then continue.']));
  expect(methods()).toEqual(['POST']);
});

test('a file that was paused before it began sends nothing until it goes on', async () => {
  const { methods } = tusServer();
  const heard = events();
  const transfer = tusTransport('w').open(fileOf('oven.mp4'), heard);
  transfer.start();
  transfer.pause();
  // Whatever begins, begins after the file has been read.
  await (await import('./fingerprint')).fingerprintOf('w', fileOf('oven.mp4'));
  expect(methods()).toEqual([]);
  transfer.start();
  await vi.waitFor(() => expect(heard.happened).toEqual(['done media-1']));
});
