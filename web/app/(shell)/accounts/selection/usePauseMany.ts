import { notifications } from '@mantine/notifications';
import { tellSuccess } from '@/components/notices';
import { type BulkResult, usePauseAccounts } from '@/lib/accounts/bulk';
import type { AccountResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

const words = texts.accountGroups.selection;

function tell({ done, failed: [first, ...others] }: BulkResult, pause: boolean) {
  if (done.length > 0) {
    tellSuccess(pause ? words.paused(done.length) : words.resumed(done.length));
  }
  if (first !== undefined) {
    notifications.show({ message: words.failed(first.account.username, first.message, others.length), color: 'red', autoClose: false });
  }
}

/** Pauses or resumes accounts and tells what came of it. Those that are so already count as done: nothing is asked for them. */
export function usePauseMany() {
  const { mutate, isPending, variables } = usePauseAccounts();
  const run = (accounts: readonly AccountResponse[], pause: boolean) => {
    const [there, rest] = [accounts.filter(({ pausedAt }) => (pausedAt !== null) === pause), accounts.filter(({ pausedAt }) => (pausedAt !== null) !== pause)];
    mutate({ accounts: rest, pause }, { onSuccess: (result) => tell({ ...result, done: [...there, ...result.done] }, pause) });
  };
  return { run, pending: !isPending ? null : variables.pause ? ('pause' as const) : ('resume' as const) };
}
