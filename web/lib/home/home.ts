import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';
import { workspaceKey } from '@/lib/api/keys';
import { useWorkspace } from '@/lib/session/workspace';

/** What the home page opens with. */
export function useHome() {
  const { id: workspaceId } = useWorkspace();
  return useQuery({
    queryKey: workspaceKey(workspaceId, 'home'),
    queryFn: () => answer(api.GET('/api/v1/workspaces/{workspaceId}/home', { params: { path: { workspaceId } } })),
  });
}
