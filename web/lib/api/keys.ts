/** What a query's data is about. Live events invalidate by this word. */
export type Feature = 'home' | 'accounts' | 'connect-links' | 'calendar' | 'posts' | 'publications' | 'evidence' | 'media' | 'creator-info' | 'late' | 'hold' | 'late-policy' | 'queue';

/** Key of anything a workspace owns: ['workspace', id, feature, …]. */
export const workspaceKey = (workspaceId: string, feature: Feature, ...rest: readonly unknown[]) =>
  ['workspace', workspaceId, feature, ...rest] as const;
