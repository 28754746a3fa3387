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
