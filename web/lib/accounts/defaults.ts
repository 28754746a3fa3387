import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';
import { workspaceKey } from '@/lib/api/keys';
import type { SavePostingDefaultsRequest } from '@/lib/api/types';
import { useWorkspace } from '@/lib/session/workspace';

/** UTF-16 units, as the API counts. */
export const ENDING_LIMIT = 500;

/** So many accounts the API takes at once. */
const AT_ONCE = 500;

export function usePostingDefaults(accountId: string) {
  const { id: workspaceId } = useWorkspace();
  return useQuery({
    queryKey: workspaceKey(workspaceId, 'accounts', 'defaults', accountId),
    queryFn: () => answer(api.GET('/api/v1/workspaces/{workspaceId}/accounts/{accountId}/posting-defaults', { params: { path: { workspaceId, accountId } } })),
  });
}

/** `onSaved` is called although the form has begun anew by then, with what was saved. */
export function useSavePostingDefaults(accountId: string, onSaved: () => void) {
  const { id: workspaceId } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SavePostingDefaultsRequest) =>
      answer(api.PUT('/api/v1/workspaces/{workspaceId}/accounts/{accountId}/posting-defaults', { params: { path: { workspaceId, accountId } }, body })),
    onSuccess: (defaults) => {
      onSaved();
      client.setQueryData(workspaceKey(workspaceId, 'accounts', 'defaults', accountId), defaults);
      return client.invalidateQueries({ queryKey: workspaceKey(workspaceId, 'accounts') });
    },
  });
}

/** Answers how many accounts have other defaults than before. */
export function useCopyPostingDefaults(accountId: string) {
  const { id: workspaceId } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ version, accountIds }: { version: number; accountIds: readonly string[] }) => {
      let changed = 0;
      for (let from = 0; from < accountIds.length; from += AT_ONCE) {
        const copied = await answer(
          api.POST('/api/v1/workspaces/{workspaceId}/accounts/{accountId}/posting-defaults/copies', {
            params: { path: { workspaceId, accountId } },
            body: { version, accountIds: accountIds.slice(from, from + AT_ONCE) },
          }),
        );
        changed += copied.changed;
      }
      return changed;
    },
    onSettled: () => client.invalidateQueries({ queryKey: workspaceKey(workspaceId, 'accounts') }),
  });
}
