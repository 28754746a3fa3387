export type UploadState = 'waiting' | 'uploading' | 'retrying' | 'paused' | 'failed' | 'done' | 'unfinished';

/** One line of the upload tray. */
export interface UploadItem {
  id: string;
  fileName: string;
  size: number;
  sent: number;
  /** Bytes per second; null while it is not known. */
  speed: number | null;
  state: UploadState;
  /** Why it failed, in words for a person. */
  problem: string | null;
  /** False when trying again cannot help: the file itself is refused. */
  retryable: boolean;
  /** What it became; null until it is done. */
  mediaId: string | null;
}

export const newItem = (id: string, fileName: string, size: number): UploadItem => ({
  id,
  fileName,
  size,
  sent: 0,
  speed: null,
  state: 'waiting',
  problem: null,
  retryable: true,
  mediaId: null,
});

/** Whole per cent; 100 only when everything arrived. */
export const percentOf = ({ sent, size }: Pick<UploadItem, 'sent' | 'size'>): number => (size === 0 ? 0 : Math.floor((sent / size) * 100));

export const isActive = ({ state }: UploadItem): boolean => state === 'waiting' || state === 'uploading' || state === 'retrying';
