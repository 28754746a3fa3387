import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';
import { workspaceKey } from '@/lib/api/keys';
import type { CalendarResponse } from '@/lib/api/types';
import { type NewTime, withMoved } from '@/lib/calendar/moves';
import { useWorkspace } from '@/lib/session/workspace';

export interface Move {
  id: string;
  version: number;
  time: NewTime;
  /** The clock skips the chosen time and the user has confirmed the shifted one. */
  acceptShift?: boolean;
}

/** Gives a publication another time. Calendars show it at once and put it back when it is refused. */
export function useMovePublication() {
  const { id: workspaceId } = useWorkspace();
  const client = useQueryClient();
  const calendars = { queryKey: workspaceKey(workspaceId, 'calendar') };
  return useMutation({
    mutationFn: ({ id, version, time, acceptShift = false }: Move) =>
      answer(
        api.PUT('/api/v1/workspaces/{workspaceId}/publications/{publicationId}/schedule', {
          params: { path: { workspaceId, publicationId: id } },
          body: { version, now: false, ...time, acceptShift },
        }),
      ),
    onMutate: ({ id, time }) => {
      // Not waited for: the chip has to be in its new place before the next picture is drawn.
      void client.cancelQueries(calendars);
      const before = client.getQueriesData<CalendarResponse>(calendars);
      client.setQueriesData<CalendarResponse>(calendars, (old) => old && withMoved(old, id, time));
      return { before };
    },
    onError: (_error, _move, context) => context?.before.forEach(([key, data]) => client.setQueryData(key, data)),
    onSettled: () => client.invalidateQueries({ queryKey: ['workspace', workspaceId] }),
  });
}
