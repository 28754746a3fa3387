import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';
import { workspaceKey } from '@/lib/api/keys';
import { useWorkspace } from '@/lib/session/workspace';

/** One publication with its whole ledger; read only when somebody looks. */
export function usePublicationDetail(publicationId: string, enabled: boolean) {
  const { id: workspaceId } = useWorkspace();
  return useQuery({
    queryKey: workspaceKey(workspaceId, 'publications', publicationId),
    queryFn: () => answer(api.GET('/api/v1/workspaces/{workspaceId}/publications/{publicationId}', { params: { path: { workspaceId, publicationId } } })),
    enabled,
  });
}
