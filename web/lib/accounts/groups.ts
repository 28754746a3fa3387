import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { groupColours } from './groupColours';
import { answer, api } from '@/lib/api/client';
import { workspaceKey } from '@/lib/api/keys';
import type { AccountGroupResponse, GroupColour } from '@/lib/api/types';
import { useWorkspace } from '@/lib/session/workspace';

export interface GroupInput {
  name: string;
  colour: GroupColour;
}

/** The groups by name. They lie below the accounts' key: whatever changes an account loads their counts again. */
export function useAccountGroups() {
  const { id: workspaceId } = useWorkspace();
  return useQuery({
    queryKey: workspaceKey(workspaceId, 'accounts', 'groups'),
    queryFn: () => answer(api.GET('/api/v1/workspaces/{workspaceId}/account-groups', { params: { path: { workspaceId } } })),
  });
}

/** For a new group: the colour that the fewest have. */
export const freshColour = (groups: readonly AccountGroupResponse[]): GroupColour =>
  [...groupColours].sort((a, b) => groups.filter(({ colour }) => colour === a).length - groups.filter(({ colour }) => colour === b).length)[0] ?? 'grey';

/** What changes accounts or groups loads all that shows them again. */
export function useAccountsChange<T, R>(mutationFn: (workspaceId: string, input: T) => Promise<R>) {
  const { id: workspaceId } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: T) => mutationFn(workspaceId, input),
    onSuccess: () => client.invalidateQueries({ queryKey: workspaceKey(workspaceId, 'accounts') }),
  });
}

/** Makes a group, or changes the given one. */
export const useSaveGroup = (group: AccountGroupResponse | null) =>
  useAccountsChange((workspaceId, { name, colour }: GroupInput) =>
    group === null
      ? answer(api.POST('/api/v1/workspaces/{workspaceId}/account-groups', { params: { path: { workspaceId } }, body: { name, colour } }))
      : answer(
          api.PUT('/api/v1/workspaces/{workspaceId}/account-groups/{groupId}', {
            params: { path: { workspaceId, groupId: group.id } },
            body: { name, colour, version: group.version },
          }),
        ),
  );

export const useDeleteGroup = () =>
  useAccountsChange((workspaceId, groupId: string) =>
    answer(api.DELETE('/api/v1/workspaces/{workspaceId}/account-groups/{groupId}', { params: { path: { workspaceId, groupId } } })),
  );

/** Adds accounts to a group and takes others out of it, all or none. */
export const useChangeGroupAccounts = () =>
  useAccountsChange((workspaceId, { groupId, add = [], remove = [] }: { groupId: string; add?: readonly string[]; remove?: readonly string[] }) =>
    answer(
      api.PUT('/api/v1/workspaces/{workspaceId}/account-groups/{groupId}/accounts', {
        params: { path: { workspaceId, groupId } },
        body: { add: [...add], remove: [...remove] },
      }),
    ),
  );
