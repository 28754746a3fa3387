import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useBrowserThumbnail } from './browserThumbnail';
import type { MediaResponse } from '@/lib/api/types';
import { media } from '@/tests/composerSamples';
import { showPage } from '@/tests/render';
import { instance, workspacePath } from '@/tests/samples';
import { fakeVideos } from '@/tests/video';

let browser: ReturnType<typeof fakeVideos>;
let made = 0;

beforeEach(() => {
  browser = fakeVideos();
});
afterEach(() => browser.restore());

function Picture({ of }: { of: MediaResponse }) {
  useBrowserThumbnail(of);
  return <p>picture</p>;
}

/** Each has an id of its own: one video is tried once per page. */
const bare = (over: Partial<MediaResponse> = {}) => media({ id: `bare-${++made}`, thumbnailUrl: null, ...over });

function show(of: MediaResponse, mediaTools = false) {
  const path = workspacePath(`/media/${of.id}/thumbnail`);
  const view = showPage(<Picture of={of} />, { 'GET /api/v1/instance': () => ({ ...instance, mediaTools }), [`PUT ${path}`]: { status: 204 } });
  return { ...view, path };
}

test('where the server takes no thumbnails the browser takes one and gives it to it', async () => {
  const { api, path } = show(bare());
  await waitFor(() => expect(browser.videos).toHaveLength(1));
  browser.videos[0]!.loaded(12);
  browser.videos[0]!.seeked();
  await waitFor(() => expect(api.sent('PUT', path).map(({ body }) => body)).toEqual(['540x960 at 1.00']));
});

test.each([
  ['the server takes thumbnails itself', bare(), true],
  ['there is one already', bare({ thumbnailUrl: '/thumbnail' }), false],
  ['the file is still being read', bare({ state: 'processing' }), false],
  ['the file is refused', bare({ state: 'rejected' }), false],
])('nothing is taken where %s', async (_, of, mediaTools) => {
  const { api } = show(of, mediaTools);
  await waitFor(() => expect(api.sent('GET', '/api/v1/instance')).toHaveLength(1));
  await screen.findByText('picture');
  expect(browser.videos).toEqual([]);
});

test('a video that this browser cannot play is tried once, quietly', async () => {
  const of = bare();
  const first = show(of);
  await waitFor(() => expect(browser.videos).toHaveLength(1));
  browser.videos[0]!.failed();
  first.unmount();
  const { api } = show(of);
  await waitFor(() => expect(api.sent('GET', '/api/v1/instance')).toHaveLength(1));
  expect(browser.videos).toHaveLength(1);
  expect(screen.queryByRole('alert')).toBeNull();
});
