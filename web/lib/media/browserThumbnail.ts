import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { takeFrame, takePhoto } from './frame';
import { answer, api } from '@/lib/api/client';
import { workspaceKey } from '@/lib/api/keys';
import type { MediaResponse } from '@/lib/api/types';
import { useInstance } from '@/lib/session/instance';
import { useWorkspace } from '@/lib/session/workspace';

const AT = 1_000;
/** Tried once per page: what this browser cannot show stays without a picture. */
const tried = new Set<string>();

/** On a machine without ffmpeg the browser takes the thumbnail: the first one that shows the video. */
export function useBrowserThumbnail(media: MediaResponse | undefined) {
  const { id: workspaceId } = useWorkspace();
  const { data: instance } = useInstance();
  const client = useQueryClient();
  const needed = instance?.mediaTools === false && media?.state === 'ready' && media.thumbnailUrl === null;

  useEffect(() => {
    if (!needed || media === undefined || tried.has(media.id)) {
      return;
    }
    tried.add(media.id);
    (media.kind === 'photo' ? takePhoto(media.contentUrl) : takeFrame(media.contentUrl, AT))
      .then((frame) =>
        answer(
          api.PUT('/api/v1/workspaces/{workspaceId}/media/{mediaId}/thumbnail', {
            params: { path: { workspaceId, mediaId: media.id } },
            // The generated type of binary content is text; the frame goes as it is.
            body: frame as unknown as string,
            bodySerializer: (body: unknown) => body as BodyInit,
            headers: { 'Content-Type': 'image/jpeg' },
          }),
        ),
      )
      .then(() => client.invalidateQueries({ queryKey: workspaceKey(workspaceId, 'media') }))
      // Decoration: without it the quiet placeholder stays.
      .catch(() => undefined);
  }, [needed, media, workspaceId, client]);
}
