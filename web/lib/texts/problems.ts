/** Words for what the API cannot say itself. Everything else is shown as the API writes it. */
export const problems = {
  offline: 'The server cannot be reached. Check your connection; nothing you typed is lost.',
  unknown: 'Something went wrong on the server. Try again in a moment.',
  signInNeeded: 'You are signed out. Sign in again to go on.',
  loadFailed: 'This could not be loaded',
  actions: {
    retry: 'Retry',
    reconnect: 'Reconnect',
    edit: 'Edit post',
    decide: 'Look and decide',
  },
  reference: (reference: string) => `Reference ${reference}`,
};
