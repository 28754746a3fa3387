import type { Draft } from './draft';

/** Unsaved work, with the version of the post that it began from. */
export interface Kept {
  draft: Draft;
  version: number | null;
}

/** Whose unsaved work: another user of the same browser never sees it. */
export const keptName = (workspaceId: string, userId: string | undefined, postId: string | null): string =>
  `cuewright-compose/${workspaceId}/${userId ?? ''}/${postId ?? 'new'}`;

/** Kept in the tab until it is saved or given up: a reload or an ended session loses nothing. */
export const kept = {
  read: (name: string): Kept | null => {
    try {
      const text = sessionStorage.getItem(name);
      return text === null ? null : (JSON.parse(text) as Kept);
    } catch {
      // Storage can be forbidden or hold what an older version wrote; then there is nothing to restore.
      return null;
    }
  },
  write: (name: string, value: Kept): void => {
    try {
      sessionStorage.setItem(name, JSON.stringify(value));
    } catch {
      // A full or forbidden storage only means that a reload would lose what is not saved.
      return;
    }
  },
  forget: (name: string): void => {
    try {
      sessionStorage.removeItem(name);
    } catch {
      // Nothing was kept then.
      return;
    }
  },
};
