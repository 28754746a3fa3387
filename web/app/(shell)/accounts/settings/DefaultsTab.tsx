import type { AccountResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

/** What new posts for the account begin with. */
export function DefaultsTab({ account }: { account: AccountResponse }) {
  return <p>{texts.accounts.panel.defaultsEmpty(account.username)}</p>;
}
