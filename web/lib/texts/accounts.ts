export const accounts = {
  title: 'Accounts',
  connect: 'Connect account',
  count: (n: number) => (n === 1 ? '1 account' : `${n.toLocaleString('en')} accounts`),
  states: { connected: 'Connected', disconnected: 'Disconnected' },
  empty: {
    title: 'Connect your first account',
    message: 'You consent on TikTok’s own page and come back here. Cuewright never sees a password, and you can take the access back at any time.',
  },
  search: 'Find an account',
  noMatch: (query: string) => `No account matches “${query}”.`,
  openProfile: (username: string) => `Open @${username} on TikTok`,
  menu: (username: string) => `Actions for @${username}`,
  reconnect: 'Reconnect',
  pause: 'Pause publishing',
  resume: 'Resume publishing',
  paused: 'Paused',
  pausedNotice: 'Nothing of this account starts until you resume it. What comes due meanwhile waits and then goes out in order.',
  pausedDone: (username: string) => `@${username} is paused. What is being published now still finishes.`,
  resumedDone: (username: string) => `@${username} publishes again.`,
  remove: 'Remove',
  removing: {
    title: (username: string) => `Remove @${username}?`,
    message: (scheduled: number) =>
      scheduled === 0
        ? 'Cuewright gives its access back to TikTok. What was published stays on TikTok.'
        : `Cuewright gives its access back to TikTok and cancels ${scheduled === 1 ? 'the publication that is' : `the ${scheduled.toLocaleString('en')} publications that are`} scheduled for it. What was published stays on TikTok.`,
    confirm: 'Remove account',
    done: (username: string) => `@${username} is removed.`,
  },
  facts: {
    scheduled: 'Scheduled',
    next: 'Next publication',
    access: 'Access ends',
    none: 'None',
  },
  accessEndsSoon: 'Reconnect before this day: from then on only a new consent helps.',
  connected: (username: string) => `@${username} is connected and can publish.`,
  connectedWith: (username: string, problem: string) => `@${username} is connected. ${problem}`,
  connectedUnnamed: 'The account is connected and can publish.',
  connectionProblems: {
    consent_refused: 'The consent was declined on TikTok’s page, so nothing was connected. Connect again when you are ready.',
    connection_expired: 'The connection took too long or was already used. Start it again.',
    wrong_account: 'A different account gave its consent. Sign in to TikTok with the account you want to reconnect, then try again.',
    tiktok_unreachable: 'TikTok cannot be reached right now, so nothing was connected. Try again in a moment.',
    app_misconfigured: 'TikTok refused the developer app itself. Whoever runs this instance has to check its key and secret.',
  } as Record<string, string>,
  connectionFailed: 'The account could not be connected. Try again; if it keeps happening, tell whoever runs this instance.',
};
