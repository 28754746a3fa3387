export const common = {
  product: 'Cuewright',
  description: 'Schedule and publish to many TikTok accounts.',
  pageTitle: (title: string) => `${title} · Cuewright`,
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  showMore: 'Show more',
  loading: 'Loading',
  handle: (username: string) => `@${username}`,
  notFound: {
    title: 'There is nothing here',
    message: 'The address may be mistyped, or what was here is gone.',
    back: 'Back to Home',
  },
  broken: {
    title: 'This page stopped working',
    message: 'Nothing that was saved is lost. Load the page again; if it keeps happening, tell whoever runs this instance what you did.',
    reload: 'Load again',
  },
  photos: (n: number) => (n === 1 ? '1 photo' : `${n} photos`),
};
