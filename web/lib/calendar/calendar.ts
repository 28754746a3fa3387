import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { DateRange } from './range';
import { answer, api } from '@/lib/api/client';
import { workspaceKey } from '@/lib/api/keys';
import { useWorkspace } from '@/lib/session/workspace';

/** The publications of some days, with their times as a clock in the zone shows them. */
export function useCalendar({ from, to }: DateRange, timeZone: string, enabled: boolean) {
  const { id: workspaceId } = useWorkspace();
  return useQuery({
    queryKey: workspaceKey(workspaceId, 'calendar', from, to, timeZone),
    queryFn: () => answer(api.GET('/api/v1/workspaces/{workspaceId}/calendar', { params: { path: { workspaceId }, query: { from, to, timeZone } } })),
    enabled,
    // Paging shows the frame at once, and days that both ranges have keep their chips.
    placeholderData: keepPreviousData,
  });
}
