const plural = (n: number, one: string, many: string) => (n === 1 ? one : `${n.toLocaleString('en')} ${many}`);

/** Publishing that is held for the whole server. */
export const hold = {
  title: 'Publishing is held',
  reasons: {
    moved: (when: string) => `This database was moved or copied; this server found out ${when}.`,
    restored: (when: string) => `An older state of this database was put in its place; this server found out ${when}.`,
    asked: (when: string) => `An operator held it ${when}.`,
  },
  past: (knownUntil: string) => `What was due since ${knownUntil} may have gone out already, so nothing is sent until somebody has looked.`,
  nothing: 'Nothing is sent until it is released.',
  byAdministrator: 'An administrator of this server can release it.',
  at: (day: string) => day.replace(/^Today/, 'today').replace(/^Yesterday/, 'yesterday').replace(/^Tomorrow/, 'tomorrow'),
  review: (n: number) => `Review ${n.toLocaleString('en')}`,
  release: 'Release…',
  releasing: {
    title: 'Release publishing?',
    later: 'Everything that is later than now goes out at its time again, in every workspace.',
    undecided: (n: number) => `${plural(n, 'One publication of this workspace', 'publications of this workspace')} that may have gone out already ${n === 1 ? 'stays' : 'stay'} on the review page until somebody decides.`,
    alone: 'Make sure that no other copy of this server runs: two would publish everything twice.',
    confirm: 'Release',
  },
  released: 'Publishing is released.',
};
