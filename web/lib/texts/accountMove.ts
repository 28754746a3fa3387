export const accountMove = {
  title: 'Is this the same person?',
  why: (app: string) =>
    `Somebody consented to ${app}, but TikTok told neither a handle nor an id that both apps share. Compare the two before the account moves: everything scheduled for it goes to whoever consented.`,
  account: 'The account here',
  consented: 'Who consented',
  noHandle: 'Handle not told',
  same: (username: string) => `The same: move @${username}`,
  other: 'Somebody else',
  later: 'Decide later',
  moved: (username: string, app: string) => `@${username} moved to ${app} with its schedule.`,
  left: (username: string) => `@${username} stays as it was, and the consent was given back.`,
  over: 'This consent does not wait for an answer any more. Start the move again if it is still wanted.',
};
