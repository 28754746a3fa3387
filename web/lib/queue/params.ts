export const QUEUE_TABS = ['in-flight', 'coming-up'] as const;
export type QueueTab = (typeof QUEUE_TABS)[number];

export const QUEUE_STATES = ['sending', 'processing', 'waiting'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

/** All of what the queue shows lies in the address, so that it can be shared and comes back after a reload. */
export interface QueueParams {
  tab: QueueTab;
  /** Null: every state. */
  state: QueueState | null;
  /** Ids; none: all. */
  accounts: readonly string[];
  onlyAtRisk: boolean;
}

export function readParams(search: URLSearchParams): QueueParams {
  const [tab, state] = [search.get('tab'), search.get('state')];
  return {
    tab: QUEUE_TABS.find((one) => one === tab) ?? 'in-flight',
    state: QUEUE_STATES.find((one) => one === state) ?? null,
    accounts: (search.get('account') ?? '').split(',').filter(Boolean),
    onlyAtRisk: search.get('ready') === 'at-risk',
  };
}

/** The shortest address for it: what is usual is left out. */
export function writeParams({ tab, state, accounts, onlyAtRisk }: QueueParams): string {
  const parts = [
    tab === 'in-flight' ? '' : `tab=${tab}`,
    state === null || tab !== 'in-flight' ? '' : `state=${state}`,
    onlyAtRisk && tab === 'coming-up' ? 'ready=at-risk' : '',
    accounts.length === 0 ? '' : `account=${accounts.map(encodeURIComponent).join(',')}`,
  ].filter(Boolean);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
