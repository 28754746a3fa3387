export const shell = {
  skip: 'Skip to the content',
  main: 'Main',
  pages: { home: 'Home', calendar: 'Calendar', queue: 'Queue', posts: 'Posts', media: 'Media', accounts: 'Accounts', settings: 'Settings' },
  newPost: 'New post',
  more: 'More',
  workspace: 'Workspace',
  switchWorkspace: (name: string) => `${name}, switch workspace`,
  theme: { label: 'Theme', light: 'Light', dark: 'Dark', auto: 'Same as the system' },
  user: (name: string) => `${name}, your menu`,
  signOut: 'Sign out',
  zone: (zone: string, offset: string) => `Times are shown for ${zone} (${offset}), the workspace's time zone.`,
  noWorkspace: {
    title: 'You are in no workspace yet',
    message: 'Ask an owner of a workspace on this instance to add you, then load this page again.',
  },
};
