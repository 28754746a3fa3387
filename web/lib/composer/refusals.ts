import type { Draft } from './draft';
import type { Edit } from './reducer';
import type { ApiProblem } from '@/lib/api/problem';
import type { PostResponse } from '@/lib/api/types';

/** What the API refused, sorted to where it is shown. */
export interface Refusals {
  caption?: string;
  video?: string;
  title?: string;
  cover?: string;
  transfer?: string;
  accounts?: string;
  localTime?: string;
  timeZone?: string;
  uploadAhead?: string;
  /** Per account: its privacy, or the account itself. */
  byAccount: Readonly<Record<string, { privacy?: string; account?: string }>>;
  /** What belongs to no field of the page. */
  other: readonly string[];
}

export const NO_REFUSALS: Refusals = { byAccount: {}, other: [] };

const FIELDS: Record<string, Exclude<keyof Refusals, 'byAccount' | 'other'>> = {
  caption: 'caption',
  mediaId: 'video',
  photoIds: 'video',
  photoCoverIndex: 'video',
  title: 'title',
  coverTimestampMs: 'cover',
  transfer: 'transfer',
  accounts: 'accounts',
  localTime: 'localTime',
  timeZone: 'timeZone',
  uploadAhead: 'uploadAhead',
};

/** Puts each field problem of a 422 where its field is: `accounts[0].accountId` by place, `publications[id]` by id. */
export function sortRefusals(problem: ApiProblem, draft: Draft, post: PostResponse | null): Refusals {
  const fields = Object.entries(problem.fieldMessages);
  if (fields.length === 0) {
    return { byAccount: {}, other: [problem.message] };
  }
  const byAccount: Record<string, { privacy?: string; account?: string }> = {};
  const other: string[] = [];
  const plain: Partial<Refusals> = {};

  for (const [field, message] of fields) {
    // One photo's trouble stands with all of them.
    const known = FIELDS[field.replace(/^photoIds\[\d+\]$/, 'photoIds')];
    const accountId = accountOf(field, draft, post);
    if (known !== undefined) {
      plain[known] = message;
    } else if (accountId !== undefined) {
      byAccount[accountId] = { ...byAccount[accountId], [field.endsWith('privacyLevel') ? 'privacy' : 'account']: message };
    } else {
      other.push(message);
    }
  }
  return { ...plain, byAccount, other };
}

function accountOf(field: string, draft: Draft, post: PostResponse | null): string | undefined {
  const place = /^accounts\[(\d+)\]/.exec(field)?.[1];
  if (place !== undefined) {
    return draft.accounts[Number(place)]?.accountId;
  }
  const publicationId = /^publications\[([^\]]+)\]/.exec(field)?.[1];
  return post?.publications.find(({ id }) => id === publicationId)?.account.id;
}

/** A refusal stands until the author changes what was refused. */
export function withoutRefusal(refusals: Refusals, action: Edit): Refusals {
  const rest = { ...refusals, other: [] };
  switch (action.type) {
    case 'caption':
      return { ...rest, caption: undefined };
    case 'media':
    case 'photos':
    case 'addPhoto':
    case 'movePhoto':
    case 'removePhoto':
    case 'photoCover':
      return { ...rest, video: undefined, cover: undefined };
    case 'title':
      return { ...rest, title: undefined };
    case 'cover':
      return { ...rest, cover: undefined };
    case 'account':
    case 'accounts':
      return { ...rest, accounts: undefined };
    case 'options':
      return { ...rest, byAccount: { ...refusals.byAccount, [action.accountId]: {} } };
    case 'transfer':
      return { ...rest, transfer: undefined };
    case 'late':
      return rest;
    case 'uploadAhead':
      return { ...rest, uploadAhead: undefined };
    case 'when':
      return { ...rest, localTime: undefined, timeZone: undefined };
    case 'copy':
    case 'replace':
      return NO_REFUSALS;
  }
}
