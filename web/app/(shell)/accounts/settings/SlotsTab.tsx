import type { AccountResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

/** When the account likes to post. */
export function SlotsTab({ account }: { account: AccountResponse }) {
  return <p>{texts.accounts.panel.slotsEmpty(account.username)}</p>;
}
