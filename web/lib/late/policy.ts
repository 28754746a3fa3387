import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';
import { workspaceKey } from '@/lib/api/keys';
import type { LateRuleContract } from '@/lib/api/types';
import { useWorkspace } from '@/lib/session/workspace';

/** What the workspace wants of posts that could not go out at their time. */
export function useLatePolicy() {
  const { id: workspaceId } = useWorkspace();
  return useQuery({
    queryKey: workspaceKey(workspaceId, 'late-policy'),
    queryFn: () => answer(api.GET('/api/v1/workspaces/{workspaceId}/late-policy', { params: { path: { workspaceId } } })),
  });
}

export function useSaveLatePolicy() {
  const { id: workspaceId } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ rule, version }: { rule: LateRuleContract; version: number }) =>
      answer(api.PUT('/api/v1/workspaces/{workspaceId}/late-policy', { params: { path: { workspaceId } }, body: { ...rule, version } })),
    onSettled: () => client.invalidateQueries({ queryKey: workspaceKey(workspaceId, 'late-policy') }),
  });
}
