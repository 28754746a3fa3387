const count = (n: number) => n.toLocaleString('en');

/** What is on its way, why it waits, and what comes up. */
export const queue = {
  title: 'Queue',
  tabs: { 'in-flight': 'In flight', 'coming-up': 'Coming up' },
  tabsLabel: 'Parts of the queue',
  counted: (label: string, n: number) => `${label}, ${count(n)}`,
  states: { sending: 'Sending', processing: 'At TikTok', waiting: 'Waiting' },
  statesLabel: 'State',
  all: 'All',
  accounts: 'Accounts',
  clear: 'Clear filters',
  list: 'Publications in flight',
  since: (time: string) => `since ${time}`,
  due: (when: string) => `Due ${when}`,
  nextLook: (when: string) => `TikTok is asked again ${when}.`,
  steps: (username: string, step: string) => `@${username}: ${step}`,
  empty: {
    title: 'Nothing is on its way',
    message: 'While a publication is sent, checked by TikTok, or waits although it is due, it stands here with every step and the reason.',
    filtered: 'Nothing on its way matches the filters.',
    action: 'See what comes up',
  },
  circuit: {
    title: (app: string) => `TikTok does not answer the app “${app}”`,
    message: (since: string) => `Since ${since} nothing of it is sent; no attempt is used up by waiting.`,
    next: (when: string) => `Next try ${when}.`,
  },
  comingUp: {
    next: (n: number) => (n === 1 ? '1 scheduled' : `${count(n)} scheduled`),
    atRisk: (n: number) => (n === 1 ? '1 at risk' : `${count(n)} at risk`),
    more: (n: number) => `and ${count(n)} more`,
    ready: 'Ready',
    readiness: 'Readiness',
    everything: 'All',
    onlyAtRisk: 'At risk',
    empty: {
      title: 'Nothing comes up',
      message: 'Compose a post, choose its accounts and a time: it stands here with its account until its moment comes.',
      filtered: 'Nothing that comes up matches the filters.',
      atRisk: 'Nothing that comes up is at risk.',
      action: 'New post',
    },
  },
};
