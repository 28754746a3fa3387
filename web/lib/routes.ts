/** Addresses of our own pages. What is selected is a search parameter: the exported app has no dynamic paths. */
export const routes = {
  home: '/',
  calendar: '/calendar',
  queue: '/queue',
  comingUpAtRisk: '/queue?tab=coming-up&ready=at-risk',
  posts: '/posts',
  postsFailed: '/posts?state=failed',
  post: (postId: string) => `/post?id=${postId}`,
  review: '/review',
  media: '/media',
  accounts: '/accounts',
  settings: '/settings',
  account: (accountId: string) => `/accounts?account=${accountId}`,
  accountLimits: (accountId: string) => `/accounts?account=${accountId}&tab=limits`,
  compose: '/compose',
  composeWith: ({ id, kind }: { id: string; kind: 'video' | 'photo' }) => `/compose?${kind === 'photo' ? 'photo' : 'media'}=${id}`,
  edit: (postId: string) => `/compose?post=${postId}`,
};
