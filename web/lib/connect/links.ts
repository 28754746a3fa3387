import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';
import { workspaceKey } from '@/lib/api/keys';
import { useWorkspace } from '@/lib/session/workspace';

export interface LinkInput {
  label: string;
  handle: string | null;
  accountId: string | null;
  appId: string | null;
  hours: number;
}

export function useConnectLinks() {
  const { id: workspaceId } = useWorkspace();
  return useQuery({
    queryKey: workspaceKey(workspaceId, 'connect-links'),
    queryFn: () => answer(api.GET('/api/v1/workspaces/{workspaceId}/connect-links', { params: { path: { workspaceId } } })),
  });
}

export function useMakeLink() {
  const { id: workspaceId } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: LinkInput) => answer(api.POST('/api/v1/workspaces/{workspaceId}/connect-links', { params: { path: { workspaceId } }, body: input })),
    onSuccess: () => client.invalidateQueries({ queryKey: workspaceKey(workspaceId, 'connect-links') }),
  });
}

export function useRevokeLink() {
  const { id: workspaceId } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (linkId: string) => answer(api.DELETE('/api/v1/workspaces/{workspaceId}/connect-links/{linkId}', { params: { path: { workspaceId, linkId } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: workspaceKey(workspaceId, 'connect-links') }),
  });
}
