/** The tabs of an account's side panel, in their order. */
export const panelTabs = ['overview', 'limits', 'slots', 'defaults', 'history'] as const;
export type PanelTab = (typeof panelTabs)[number];

/** Cards to recognise accounts, a table to compare them, health to see what needs somebody. */
export const accountViews = ['cards', 'table', 'health'] as const;
export type AccountsView = (typeof accountViews)[number];

export const grades = ['broken', 'atRisk', 'needsAttention', 'healthy'] as const;
export type Grade = (typeof grades)[number];

export const accountStates = ['connected', 'disconnected', 'paused'] as const;
export type AccountStateFilter = (typeof accountStates)[number];

export const sortKeys = ['urgency', 'name', 'app', 'token', 'today', 'next', 'last'] as const;
export type SortKey = (typeof sortKeys)[number];

/** What the address of the accounts page says. */
export interface AccountsParams {
  view: AccountsView;
  query: string;
  grade: Grade | null;
  state: AccountStateFilter | null;
  /** Id of a group. */
  group: string | null;
  tag: string | null;
  sort: SortKey;
  descending: boolean;
  /** The account whose panel is open. */
  account: string | null;
  tab: PanelTab;
}

const oneOf = <T extends string>(all: readonly T[], value: string | null): T | null => all.find((known) => known === value) ?? null;

/** Whatever somebody typed into the address, the page opens. */
export const readParams = (search: URLSearchParams): AccountsParams => ({
  view: oneOf(accountViews, search.get('view')) ?? 'cards',
  query: search.get('q') ?? '',
  grade: oneOf(grades, search.get('grade')),
  state: oneOf(accountStates, search.get('state')),
  group: search.get('group'),
  tag: search.get('tag'),
  sort: oneOf(sortKeys, search.get('sort')) ?? 'urgency',
  descending: search.get('dir') === 'desc',
  account: search.get('account'),
  tab: oneOf(panelTabs, search.get('tab')) ?? 'overview',
});

/** Only what differs from the plain page, so that addresses stay short. */
export function writeParams(params: AccountsParams): string {
  const search = new URLSearchParams();
  const put = (name: string, value: string | null, plain = '') => value !== null && value !== plain && search.set(name, value);
  put('view', params.view, 'cards');
  put('q', params.query);
  put('grade', params.grade);
  put('state', params.state);
  put('group', params.group);
  put('tag', params.tag);
  put('sort', params.sort, 'urgency');
  put('dir', params.descending ? 'desc' : null);
  put('account', params.account);
  put('tab', params.account === null ? null : params.tab, 'overview');
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
