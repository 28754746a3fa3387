import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';
import { workspaceKey } from '@/lib/api/keys';
import type { HomeResponse } from '@/lib/api/types';
import { useWorkspace } from '@/lib/session/workspace';

const isQuiet = ({ counts, next }: HomeResponse): boolean =>
  counts.scheduled === 0 && counts.publishedToday === 0 && counts.failed === 0 && next.length === 0;

/** Whether nobody has composed anything here yet. A quiet day looks the same on the home page, so only then posts are asked for. */
export function useFirstRun(home: HomeResponse | undefined): boolean {
  const { id: workspaceId } = useWorkspace();
  const quiet = home !== undefined && isQuiet(home);
  const { data: posts } = useQuery({
    queryKey: workspaceKey(workspaceId, 'posts', 'any'),
    queryFn: () => answer(api.GET('/api/v1/workspaces/{workspaceId}/posts', { params: { path: { workspaceId } } })),
    enabled: quiet,
  });
  return quiet && posts?.items.length === 0;
}
