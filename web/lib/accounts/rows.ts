import { lastResultOf } from './lastResult';
import type { AccountsParams, AccountStateFilter, SortKey } from './params';
import { grades } from './params';
import type { AccountHealthResponse, AccountResponse } from '@/lib/api/types';

/** An account with how it is; health is unknown until it is loaded. */
export interface AccountRow {
  account: AccountResponse;
  health: AccountHealthResponse | undefined;
}

export function rowsOf(accounts: readonly AccountResponse[], healths: readonly AccountHealthResponse[]): AccountRow[] {
  const byId = new Map(healths.map((health) => [health.accountId, health]));
  return accounts.map((account) => ({ account, health: byId.get(account.id) }));
}

const isIn = (state: AccountStateFilter, { state: actual, pausedAt }: AccountResponse) => (state === 'paused' ? pausedAt !== null : actual === state);

/** What narrows the page. */
export type AccountsFilter = Pick<AccountsParams, 'query' | 'grade' | 'state' | 'group' | 'tag'>;

export const NO_FILTER: AccountsFilter = { query: '', grade: null, state: null, group: null, tag: null };

/** Tags are the same in whatever case. */
const sameTag = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** Every tag that is in use, once, in order. */
export const tagsOf = (accounts: readonly AccountResponse[]): string[] =>
  [...new Map(accounts.flatMap(({ tags }) => tags).map((tag) => [tag.toLowerCase(), tag])).values()].sort((a, b) => a.localeCompare(b, 'en'));

export const isTagged = ({ tags }: AccountResponse, tag: string) => tags.some((one) => sameTag(one, tag));

export const matches = ({ account, health }: AccountRow, { query, grade, state, group, tag }: AccountsFilter) =>
  `${account.nickname} @${account.username} ${account.tags.join(' ')}`.toLowerCase().includes(query.trim().toLowerCase()) &&
  (grade === null || health?.grade === grade) &&
  (state === null || isIn(state, account)) &&
  (group === null || account.groupIds.includes(group)) &&
  (tag === null || isTagged(account, tag));

/** The worst first; without health, what has a problem. */
export const urgencyOf = ({ account, health }: AccountRow): number =>
  health === undefined ? (account.problem === null ? grades.length : 0) : grades.indexOf(health.grade);

/** Instants and counts as numbers; what is not there comes last. */
const sortValue: Record<Exclude<SortKey, 'name' | 'app'>, (row: AccountRow) => number> = {
  urgency: urgencyOf,
  token: ({ account }) => Date.parse(account.consentEndsAt),
  today: ({ health }) => health?.caps.postsLastDay ?? Infinity,
  next: ({ account }) => (account.nextPublishAt === null ? Infinity : Date.parse(account.nextPublishAt)),
  last: ({ health }) => Date.parse((health && lastResultOf(health))?.at ?? '') || Infinity,
};

const sortText: Record<'name' | 'app', (row: AccountRow) => string> = {
  name: ({ account }) => account.nickname || account.username,
  app: ({ health }) => health?.appName ?? '',
};

/** Stable, so that equal accounts keep the order of their handles. */
export function sorted(rows: readonly AccountRow[], { sort, descending }: Pick<AccountsParams, 'sort' | 'descending'>): AccountRow[] {
  const compare =
    sort === 'name' || sort === 'app'
      ? (a: AccountRow, b: AccountRow) => sortText[sort](a).localeCompare(sortText[sort](b), 'en')
      : (a: AccountRow, b: AccountRow) => {
          const [x, y] = [sortValue[sort](a), sortValue[sort](b)];
          return x === y ? 0 : x < y ? -1 : 1;
        };
  const inOrder = [...rows].sort(compare);
  return descending ? inOrder.reverse() : inOrder;
}
