import type { AccountResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

export function HistoryTab({ account }: { account: AccountResponse }) {
  return <p>{texts.accounts.panel.historyEmpty(account.username)}</p>;
}
