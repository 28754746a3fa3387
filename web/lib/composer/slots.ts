import { useQueries } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';
import { workspaceKey } from '@/lib/api/keys';
import type { TimeResolutionResponse } from '@/lib/api/types';
import { useWorkspace } from '@/lib/session/workspace';

/** Slots further ahead than this say little about when a post written now should go out. */
const LOOK_AHEAD = 30;
const OFFERED = 3;
/** More accounts than this share no slot by more than chance, and each is a question to the server. */
const MAX_ACCOUNTS = 12;

/** A time at which nothing of the accounts is planned yet. */
export interface FreeSlot {
  slot: TimeResolutionResponse;
  /** Whose slot it is; null: every chosen account has it. */
  accountId: string | null;
}

/** The slots that all have in common, or else the next one of each account; the earliest of them. */
export function freeSlots(byAccount: readonly { accountId: string; slots: readonly TimeResolutionResponse[] }[]): FreeSlot[] {
  const [first, ...others] = byAccount;
  if (first === undefined) {
    return [];
  }
  const instants = others.map(({ slots }) => new Set(slots.map(({ instant }) => instant)));
  const common = first.slots.filter(({ instant }) => instants.every((of) => of.has(instant)));
  if (common.length > 0) {
    return common.slice(0, OFFERED).map((slot) => ({ slot, accountId: null }));
  }
  return byAccount
    .flatMap(({ accountId, slots }) => slots.slice(0, 1).map((slot): FreeSlot => ({ slot, accountId })))
    .sort((a, b) => Date.parse(a.slot.instant) - Date.parse(b.slot.instant))
    .slice(0, OFFERED);
}

export function useFreeSlots(accountIds: readonly string[], enabled: boolean): FreeSlot[] {
  const { id: workspaceId } = useWorkspace();
  return useQueries({
    queries: (accountIds.length > MAX_ACCOUNTS ? [] : accountIds).map((accountId) => ({
      queryKey: workspaceKey(workspaceId, 'accounts', 'next-slots', accountId, LOOK_AHEAD),
      queryFn: () =>
        answer(api.GET('/api/v1/workspaces/{workspaceId}/accounts/{accountId}/next-slots', { params: { path: { workspaceId, accountId }, query: { count: LOOK_AHEAD } } })),
      enabled,
    })),
    // Offered when all have answered: buttons that change places under the pointer are worse than a moment's wait.
    combine: (queries) =>
      queries.every(({ data }) => data !== undefined) ? freeSlots(queries.map(({ data }, index) => ({ accountId: accountIds[index] ?? '', slots: data ?? [] }))) : [],
  });
}
