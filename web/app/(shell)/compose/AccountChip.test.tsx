import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { AccountChip } from './AccountChip';
import { showPage } from '@/tests/render';
import { account } from '@/tests/samples';

test('a paused account can be chosen and says that what is scheduled waits', async () => {
  const choose = vi.fn();
  const { user } = showPage(<AccountChip account={account({ pausedAt: '2026-11-25T10:00:00+00:00' })} chosen={false} ready={false} choose={choose} />, {});
  await user.click(await screen.findByRole('checkbox', { name: /Paused. What you schedule waits until the account is resumed/ }));
  expect(choose).toHaveBeenCalledWith(true);
});

test('an account that publishes says nothing', async () => {
  showPage(<AccountChip account={account()} chosen={false} ready={false} choose={vi.fn()} />, {});
  expect(await screen.findByRole('checkbox', { name: '@bakehouse' })).toBeEnabled();
});

test('an account that may neither publish nor get drafts does not offer the inbox', async () => {
  const closedFeatures = [
    { scope: 'video.publish', feature: 'publish', message: 'Publishing is closed.' },
    { scope: 'video.upload', feature: 'drafts', message: 'Drafts to the TikTok inbox are closed.' },
  ];
  showPage(<AccountChip account={account({ closedFeatures })} chosen={false} ready={false} choose={vi.fn()} />, {});
  expect(await screen.findByRole('checkbox', { name: '@bakehouse Cannot publish: video.publish was not granted. Connect it again.' })).toBeEnabled();
});

test('figures that were not granted stop nobody from posting', async () => {
  const closedFeatures = [{ scope: 'user.info.stats', feature: 'counts', message: 'Followers, likes and numbers of videos are unknown.' }];
  showPage(<AccountChip account={account({ closedFeatures })} chosen={false} ready={false} choose={vi.fn()} />, {});
  expect(await screen.findByRole('checkbox', { name: '@bakehouse' })).toBeEnabled();
});
