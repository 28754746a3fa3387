import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';
import { workspaceKey } from '@/lib/api/keys';
import type { SlotContract } from '@/lib/api/types';
import { useWorkspace } from '@/lib/session/workspace';

export interface SettingsInput {
  version: number;
  timeZone: string | null;
  tags: readonly string[];
  slots: readonly SlotContract[];
}

/** A time as people type it, in the form that is stored; null when it is none. */
export function timeOf(text: string): string | null {
  const found = /^\s*(\d{1,2})[:.h]?(\d{2})?\s*$/.exec(text);
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2] ?? 0)];
  return found === null || hour > 23 || minute > 59 ? null : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** With the new slots among them, in the order of the week, none twice. */
export function withSlots(slots: readonly SlotContract[], added: readonly SlotContract[]): SlotContract[] {
  const byPlace = new Map([...slots, ...added].map((slot) => [`${slot.weekday} ${slot.time}`, slot]));
  return [...byPlace.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, slot]) => slot);
}

export function useAccountSettings(accountId: string) {
  const { id: workspaceId } = useWorkspace();
  return useQuery({
    queryKey: workspaceKey(workspaceId, 'accounts', 'settings', accountId),
    queryFn: () => answer(api.GET('/api/v1/workspaces/{workspaceId}/accounts/{accountId}/settings', { params: { path: { workspaceId, accountId } } })),
  });
}

export function useNextSlots(accountId: string) {
  const { id: workspaceId } = useWorkspace();
  return useQuery({
    queryKey: workspaceKey(workspaceId, 'accounts', 'next-slots', accountId),
    queryFn: () =>
      answer(api.GET('/api/v1/workspaces/{workspaceId}/accounts/{accountId}/next-slots', { params: { path: { workspaceId, accountId }, query: { count: 5 } } })),
  });
}

/** `onSaved` is called although the form has begun anew by then, with what was saved. */
export function useSaveAccountSettings(accountId: string, onSaved: () => void) {
  const { id: workspaceId } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ tags, slots, ...input }: SettingsInput) =>
      answer(
        api.PUT('/api/v1/workspaces/{workspaceId}/accounts/{accountId}/settings', {
          params: { path: { workspaceId, accountId } },
          body: { ...input, tags: [...tags], slots: [...slots] },
        }),
      ),
    onSuccess: (settings) => {
      onSaved();
      client.setQueryData(workspaceKey(workspaceId, 'accounts', 'settings', accountId), settings);
      return client.invalidateQueries({ queryKey: workspaceKey(workspaceId, 'accounts') });
    },
  });
}
