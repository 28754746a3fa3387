import { tellProblem, tellSuccess } from '@/components/notices';
import { usePauseAccount } from '@/lib/accounts/accounts';
import type { AccountResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

/** Pauses an account that publishes and resumes one that is paused, and tells what came of it. Used by what stays on the page: the menu and the notice go with the click. */
export function useSwitchPause({ id: accountId, username, pausedAt }: AccountResponse) {
  const { mutate, isPending } = usePauseAccount();
  const { pausedDone, resumedDone } = texts.accounts;
  const pause = pausedAt === null;
  const change = () => mutate({ accountId, pause }, { onSuccess: () => tellSuccess(pause ? pausedDone(username) : resumedDone(username)), onError: tellProblem });
  return { change, isPending };
}
