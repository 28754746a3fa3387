import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';
import { workspaceKey } from '@/lib/api/keys';
import { useWorkspace } from '@/lib/session/workspace';

const PATH = '/api/v1/workspaces/{workspaceId}/account-moves/{moveId}';

/** A consent that somebody has to compare with the account it was asked for. */
export function useAccountMove(moveId: string | null) {
  const { id: workspaceId } = useWorkspace();
  return useQuery({
    queryKey: workspaceKey(workspaceId, 'accounts', 'move', moveId),
    queryFn: () => answer(api.GET(PATH, { params: { path: { workspaceId, moveId: moveId ?? '' } } })),
    enabled: moveId !== null,
    retry: false,
  });
}

/** The same person: the account moves. Somebody else: the consent is given back. */
export function useDecideMove(moveId: string) {
  const { id: workspaceId } = useWorkspace();
  const client = useQueryClient();
  const options = { params: { path: { workspaceId, moveId } } };
  return useMutation({
    mutationFn: async (same: boolean): Promise<void> => {
      await (same ? answer(api.POST(`${PATH}/confirmation`, options)) : answer(api.DELETE(PATH, options)));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['workspace', workspaceId] }),
  });
}
