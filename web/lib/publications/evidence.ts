import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';
import { workspaceKey } from '@/lib/api/keys';
import { useWorkspace } from '@/lib/session/workspace';

/** What TikTok shows about an uncertain publication, asked once when somebody comes to decide. */
export function useEvidence(publicationId: string) {
  const { id: workspaceId } = useWorkspace();
  return useQuery({
    queryKey: workspaceKey(workspaceId, 'evidence', publicationId),
    queryFn: () => answer(api.GET('/api/v1/workspaces/{workspaceId}/publications/{publicationId}/evidence', { params: { path: { workspaceId, publicationId } } })),
    gcTime: 0,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    retry: false,
  });
}
