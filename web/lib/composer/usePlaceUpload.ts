import { useEffect, useState } from 'react';
import { useUploadItems, useUploads } from '@/lib/uploads/context';

/** Uploads a file and puts it into the post when it has arrived. The upload itself goes on in the tray. */
export function usePlaceUpload(place: (mediaId: string) => void) {
  const uploads = useUploads();
  const items = useUploadItems();
  const [uploadId, setUploadId] = useState<string | null>(null);
  const item = items.find(({ id }) => id === uploadId);

  useEffect(() => {
    if (item?.mediaId != null) {
      setUploadId(null);
      place(item.mediaId);
    }
  }, [item?.mediaId, place]);

  return {
    /** The upload that is awaited; also when it failed, until another one is chosen. */
    item,
    upload: (files: File[]) => setUploadId(uploads.add(files.slice(0, 1))[0] ?? null),
    forget: () => setUploadId(null),
  };
}
