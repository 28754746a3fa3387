export const home = {
  title: 'Home',
  next: 'Next publications',
  nextEmpty: { title: 'Nothing is scheduled', message: 'Compose a post, choose its accounts and a time: it appears here and publishes itself.', action: 'New post' },
  openCalendar: 'Open the calendar',
  attention: 'Needs attention',
  attentionEmpty: 'Nothing needs you. Failures, undecided publications and what is at risk appear here.',
  attentionOnlyLate: 'Apart from what is late, nothing needs you.',
  openAccount: 'Open account',
  moreRisks: (n: number) => (n === 1 ? 'And one more finding.' : `And ${n} more findings.`),
  counts: { accounts: 'Accounts', scheduled: 'Scheduled', publishedToday: 'Published today', failed: 'Need attention' },
  firstRun: {
    title: 'Three steps to the first publication',
    connect: { title: 'Connect a TikTok account', message: 'You consent on TikTok’s own page; no password is shared.', action: 'Connect account' },
    compose: { title: 'Compose a post', message: 'Upload a video, write a caption, choose who can see it.', action: 'New post' },
    watch: { title: 'Watch it publish', message: 'Each step shows here and on the calendar while it happens.', action: 'Open the calendar' },
    done: 'Done',
  },
};
