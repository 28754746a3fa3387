import { copyToAll, type Offers } from './copyToAll';
import { begin, NO_DEFAULTS, retyped, untouched, withEnding, type DefaultsOf } from './defaults';
import type { Draft, Options, When } from './draft';
import { fitted, photoIds, withMoved, withoutPhoto, withPhotos } from './photos';
import type { LateRuleContract } from '@/lib/api/types';

export type Edit =
  | { type: 'caption'; caption: string }
  | { type: 'media'; mediaId: string | null }
  | { type: 'photos'; mediaIds: readonly string[] }
  | { type: 'addPhoto'; mediaId: string }
  | { type: 'movePhoto'; from: number; to: number }
  | { type: 'removePhoto'; at: number }
  | { type: 'photoCover'; at: number }
  | { type: 'title'; title: string }
  | { type: 'cover'; atMs: number | null }
  | { type: 'account'; accountId: string; chosen: boolean }
  | { type: 'accounts'; accountIds: readonly string[] }
  | { type: 'options'; accountId: string; options: Partial<Options> }
  | { type: 'copy'; accountId: string; offers: Offers }
  | { type: 'when'; when: Partial<When> }
  | { type: 'transfer'; transfer: Draft['transfer'] }
  | { type: 'late'; late: LateRuleContract | null }
  | { type: 'uploadAhead'; uploadAhead: boolean }
  | { type: 'replace'; draft: Draft };

/** What one edit makes of the draft. An account that is new in it begins with its defaults. */
export const edit = (draft: Draft, action: Edit, defaultsOf: DefaultsOf = NO_DEFAULTS): Draft => fitted(changed(draft, action, defaultsOf));

function changed(draft: Draft, action: Edit, defaultsOf: DefaultsOf): Draft {
  switch (action.type) {
    case 'caption':
      return retyped(draft, action.caption);
    case 'media':
      // A cover belongs to its video.
      return { ...withPhotos(draft, []), mediaId: action.mediaId, coverTimestampMs: action.mediaId === draft.mediaId ? draft.coverTimestampMs : null };
    case 'photos':
      return withPhotos(draft, action.mediaIds);
    case 'addPhoto':
      return withPhotos(draft, [...photoIds(draft), action.mediaId]);
    case 'movePhoto':
      return withMoved(draft, action.from, action.to);
    case 'removePhoto':
      return withoutPhoto(draft, action.at);
    case 'photoCover':
      return draft.photos == null ? draft : { ...draft, photos: { ...draft.photos, cover: action.at } };
    case 'title':
      return draft.photos == null ? draft : { ...draft, photos: { ...draft.photos, title: action.title } };
    case 'cover':
      return { ...draft, coverTimestampMs: action.atMs };
    case 'account':
      return chooseAccounts(draft, withOne(draft, action.accountId, action.chosen), defaultsOf);
    case 'accounts':
      return chooseAccounts(draft, action.accountIds, defaultsOf);
    case 'options':
      return {
        ...draft,
        accounts: draft.accounts.map((choice) =>
          choice.accountId === action.accountId ? { ...choice, ...untouched(choice, action.options), options: settle({ ...choice.options, ...action.options }) } : choice,
        ),
      };
    case 'copy':
      return { ...draft, accounts: copyToAll(draft.accounts, action.accountId, action.offers).accounts };
    case 'when':
      return { ...draft, when: { ...draft.when, ...action.when } };
    case 'transfer':
      return { ...draft, transfer: action.transfer };
    case 'late':
      return { ...draft, late: action.late };
    case 'uploadAhead':
      return { ...draft, uploadAhead: action.uploadAhead };
    case 'replace':
      return action.draft;
  }
}

function withOne({ accounts }: Draft, accountId: string, chosen: boolean): string[] {
  const others = accounts.map((choice) => choice.accountId).filter((id) => id !== accountId);
  return chosen ? [...others, accountId] : others;
}

// Accounts that stay keep what was chosen for them.
function chooseAccounts(draft: Draft, accountIds: readonly string[], defaultsOf: DefaultsOf): Draft {
  const before = new Map(draft.accounts.map((choice) => [choice.accountId, choice]));
  return withEnding(draft, { ...draft, accounts: accountIds.map((accountId) => before.get(accountId) ?? begin(accountId, defaultsOf)) }, defaultsOf);
}

// Switching the disclosure off takes back what was ticked under it.
const settle = (options: Options): Options => (options.disclose ? options : { ...options, yourBrand: false, brandedContent: false });
