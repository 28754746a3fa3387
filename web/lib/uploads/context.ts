'use client';

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { UploadItem } from './item';
import type { Uploads } from './store';

export const UploadsContext = createContext<Uploads | null>(null);

/** The uploads of the workspace, to add to or to steer. */
export function useUploads(): Uploads {
  const uploads = useContext(UploadsContext);
  if (uploads === null) {
    throw new Error('Pages below the shell have uploads; this component is outside of it.');
  }
  return uploads;
}

const NONE: readonly UploadItem[] = [];

/** The lines of the tray as they are now. */
export function useUploadItems(): readonly UploadItem[] {
  const uploads = useUploads();
  return useSyncExternalStore(uploads.subscribe, uploads.items, () => NONE);
}
