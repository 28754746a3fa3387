import { PRIVATE } from './disclosure';
import type { Choice, Options } from './draft';
import type { CreatorInfoResponse } from '@/lib/api/types';

/** What each account allows, as far as it is known. */
export type Offers = Readonly<Record<string, CreatorInfoResponse | undefined>>;

export interface Copied {
  accounts: Choice[];
  /** Accounts that got everything. */
  applied: string[];
  /** Accounts that do not offer something of it: there the author has to look. */
  partly: string[];
}

/** Gives the choices of one account to all others, but only what each of them offers: nothing is replaced silently. */
export function copyToAll(accounts: readonly Choice[], from: string, offers: Offers): Copied {
  const source = accounts.find(({ accountId }) => accountId === from)?.options;
  const applied: string[] = [];
  const partly: string[] = [];
  if (source === undefined) {
    return { accounts: [...accounts], applied, partly };
  }
  const copied = accounts.map((choice) => {
    if (choice.accountId === from) {
      return choice;
    }
    const options = offered(source, choice.options, offers[choice.accountId]);
    (sameOptions(options, source) ? applied : partly).push(choice.accountId);
    // Chosen by the author now, whatever it came from.
    return { accountId: choice.accountId, options };
  });
  return { accounts: copied, applied, partly };
}

function offered(source: Options, own: Options, info: CreatorInfoResponse | undefined): Options {
  if (source.mode === 'inbox') {
    // Nothing of it is sent along, so there is nothing that an account could not offer.
    return source;
  }
  if (info === undefined) {
    return own;
  }
  const privacy = source.privacyLevel !== null && info.privacyLevelOptions.includes(source.privacyLevel) ? source.privacyLevel : own.privacyLevel;
  return {
    ...source,
    // What the account had stays only while it fits the disclosure that is copied.
    privacyLevel: source.brandedContent && privacy === PRIVATE ? null : privacy,
    allowComment: source.allowComment && !info.commentDisabled,
    allowDuet: source.allowDuet && !info.duetDisabled,
    allowStitch: source.allowStitch && !info.stitchDisabled,
  };
}

export const sameOptions = (a: Options, b: Options): boolean => (Object.keys(a) as (keyof Options)[]).every((key) => a[key] === b[key]);
