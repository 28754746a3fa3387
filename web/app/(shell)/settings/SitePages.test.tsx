import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SitePages } from './SitePages';
import type { SiteResponse } from '@/lib/api/types';
import { problem } from '@/tests/fakeApi';
import { showPage } from '@/tests/render';
import { session } from '@/tests/samples';

const site = (over: Partial<SiteResponse> = {}): SiteResponse => ({
  pages: [
    { kind: 'terms', title: 'Terms of service', path: '/terms', text: 'Be kind.', isOwn: true },
    { kind: 'privacy', title: 'Privacy policy', path: '/privacy', text: 'We keep little.', isOwn: false },
  ],
  files: [],
  ...over,
});
const GET = 'GET /api/v1/site';
const cardOf = async (name: string) => within((await screen.findByRole('heading', { name })).parentElement!.parentElement!);

test('each page says whose text it is and where everybody sees it', async () => {
  showPage(<SitePages />, { [GET]: () => site() });
  const terms = await cardOf('Terms of service');
  expect(terms.getByText('Your text')).toBeVisible();
  expect(terms.getByRole('link', { name: 'Open Terms of service' })).toHaveAttribute('href', '/terms');
  const privacy = await cardOf('Privacy policy');
  expect(privacy.getByText('The text we bring')).toBeVisible();
  expect(privacy.queryByRole('button', { name: 'Back to the text we bring' })).toBeNull();
});

test('a page is written, and can go back to our text', async () => {
  const { api, user } = showPage(<SitePages />, {
    [GET]: () => site(),
    'PUT /api/v1/site/pages/terms': { status: 204 },
    'DELETE /api/v1/site/pages/terms': { status: 204 },
  });
  const terms = await cardOf('Terms of service');
  expect(terms.getByRole('button', { name: 'Save' })).toBeDisabled();
  await user.type(terms.getByRole('textbox', { name: 'Terms of service' }), ' Always.');
  await user.click(terms.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(api.sent('PUT', '/api/v1/site/pages/terms')[0]?.body).toEqual({ text: 'Be kind. Always.' }));
  await user.click(terms.getByRole('button', { name: 'Back to the text we bring' }));
  await waitFor(() => expect(api.sent('DELETE', '/api/v1/site/pages/terms')).toHaveLength(1));
});

test('a proof file is added and taken away; a wrong name is told at its field', async () => {
  let files: SiteResponse['files'] = [];
  const { api, user } = showPage(<SitePages />, {
    [GET]: () => site({ files }),
    'PUT /api/v1/site/files/mine.html': problem(422, 'proof_name_invalid', 'Wrong.', { name: [{ code: 'proof_name_invalid', message: 'The file is called as TikTok gives it.' }] }),
    'PUT /api/v1/site/files/tiktokAbc123.txt': () => {
      files = [{ name: 'tiktokAbc123.txt', path: '/tiktokAbc123.txt', content: 'x', addedAt: '2026-11-25T10:00:00+00:00' }];
      return { status: 204 };
    },
    'DELETE /api/v1/site/files/tiktokAbc123.txt': { status: 204 },
  });
  await user.type(await screen.findByLabelText('File name'), 'mine.html');
  await user.type(screen.getByLabelText('What stands in it'), 'tiktok-developers-site-verification=Abc123');
  await user.click(screen.getByRole('button', { name: 'Add file' }));
  expect(await screen.findByText('The file is called as TikTok gives it.')).toBeVisible();
  await user.clear(screen.getByLabelText('File name'));
  await user.type(screen.getByLabelText('File name'), 'tiktokAbc123.txt');
  await user.click(screen.getByRole('button', { name: 'Add file' }));
  expect(await screen.findByRole('link', { name: 'tiktokAbc123.txt' })).toHaveAttribute('href', '/tiktokAbc123.txt');
  await user.click(screen.getByRole('button', { name: 'Remove tiktokAbc123.txt' }));
  await waitFor(() => expect(api.sent('DELETE', '/api/v1/site/files/tiktokAbc123.txt')).toHaveLength(1));
});

test('who is no administrator is told so, and nothing is asked for', async () => {
  const { api } = showPage(<SitePages />, {}, { ...session.user!, isAdministrator: false });
  expect(await screen.findByText(/belong to the whole instance/)).toBeVisible();
  expect(api.calls).toHaveLength(0);
});
