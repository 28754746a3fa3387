import { useEffect, useState } from 'react';
import { isPhotoFile } from '@/lib/media/files';
import { useUploadItems, useUploads } from '@/lib/uploads/context';

interface Awaited {
  id: string;
  photo: boolean;
}

const NOBODY: readonly Awaited[] = [];

/** Uploads a video or several photos and puts them into the post when they have arrived, in their order. The uploads themselves go on in the tray. */
export function usePlaceUpload(place: (mediaId: string, photo: boolean) => void) {
  const uploads = useUploads();
  const items = useUploadItems();
  const [awaited, setAwaited] = useState(NOBODY);
  const itemOf = ({ id }: Awaited) => items.find((item) => item.id === id);
  const states = awaited.map((one) => ({ ...one, item: itemOf(one) }));
  // What failed lets those behind it pass, and stays to be seen.
  const first = states.find(({ item }) => item !== undefined && item.state !== 'failed');
  const item = first?.item ?? states.find((one) => one.item !== undefined)?.item;
  const arrived = first?.item?.mediaId ?? null;

  useEffect(() => {
    if (first !== undefined && arrived !== null) {
      setAwaited((before) => before.filter(({ id }) => id !== first.id));
      place(arrived, first.photo);
    }
    // The rest of the line is looked at again once it is shorter.
  }, [arrived, first?.id, place]);

  return {
    /** The upload that is awaited; also when it failed, until another one is chosen. */
    item,
    /** One video, or all photos among them. */
    upload: (files: File[]) => {
      const photos = files.filter(isPhotoFile);
      const ids = uploads.add(photos.length > 0 ? photos : files.slice(0, 1));
      setAwaited(ids.map((id) => ({ id, photo: photos.length > 0 })));
    },
    forget: () => setAwaited(NOBODY),
  };
}
