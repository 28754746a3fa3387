import { NOTHING_CHOSEN, type Choice, type Draft, type Options } from './draft';
import type { DefaultChoicesContract } from '@/lib/api/types';

/** What an account's defaults may put into its options. The type holds nothing that TikTok wants chosen for each post. */
export type PrefilledKey = keyof Options & keyof DefaultChoicesContract;

/** The posting defaults of an account; null when it has none. */
export type DefaultsOf = (accountId: string) => DefaultChoicesContract | null;

export const NO_DEFAULTS: DefaultsOf = () => null;

/** An account as it begins in a post. What its defaults put there is marked until the author touches it. */
export function begin(accountId: string, defaultsOf: DefaultsOf): Choice {
  const defaults = defaultsOf(accountId);
  if (defaults === null) {
    return { accountId, options: NOTHING_CHOSEN };
  }
  const { mode, aiGenerated } = defaults;
  const preset: Pick<Options, PrefilledKey> = { mode, aiGenerated };
  const prefilled = (Object.keys(preset) as PrefilledKey[]).filter((key) => preset[key] !== NOTHING_CHOSEN[key]);
  return { accountId, options: { ...NOTHING_CHOSEN, ...preset }, ...(prefilled.length === 0 ? {} : { prefilled }) };
}

/** The marks that are left after the author changed some of the options. */
export const untouched = ({ prefilled }: Choice, changed: Partial<Options>): { prefilled?: readonly PrefilledKey[] } =>
  prefilled === undefined ? {} : { prefilled: prefilled.filter((key) => !(key in changed)) };

const GAP = '\n\n';

const endsWith = (caption: string, ending: string): boolean => caption === ending || caption.endsWith(GAP + ending);

/** The text with the ending under it. A first empty line is where the author begins; it is not sent. */
export const append = (caption: string, ending: string): string => caption.trimEnd() + GAP + ending;

/** One caption is for all accounts, so only an ending that all of them share goes into it by itself. */
function shared(accounts: readonly Choice[], defaultsOf: DefaultsOf): string {
  const endings = new Set(accounts.map(({ accountId }) => defaultsOf(accountId)?.captionEnding ?? ''));
  return endings.size === 1 ? [...endings][0]! : '';
}

/** Puts the ending of newly chosen accounts into the caption, or takes the one back that it had put there. What the author typed stays. */
export function withEnding(before: Draft, after: Draft, defaultsOf: DefaultsOf): Draft {
  const ending = shared(after.accounts, defaultsOf);
  if (ending === shared(before.accounts, defaultsOf)) {
    return after;
  }
  const placed = after.ending ?? null;
  const caption = placed === null ? after.caption : after.caption.slice(0, -placed.length).trimEnd();
  return ending === '' || caption.includes(ending) ? { ...after, caption, ending: null } : { ...after, caption: append(caption, ending), ending };
}

/** The caption after the author typed: an ending that was changed or removed is the author's from then on. */
export const retyped = (draft: Draft, caption: string): Draft => ({
  ...draft,
  caption,
  ...(draft.ending == null || endsWith(caption, draft.ending) ? {} : { ending: null }),
});

/** Endings of the chosen accounts that do not stand in the caption, with the accounts that have them. */
export function openEndings({ caption, accounts }: Draft, defaultsOf: DefaultsOf): { ending: string; accountIds: string[] }[] {
  const byEnding = new Map<string, string[]>();
  for (const { accountId } of accounts) {
    const ending = defaultsOf(accountId)?.captionEnding ?? '';
    if (ending !== '' && !caption.includes(ending)) {
      byEnding.set(ending, [...(byEnding.get(ending) ?? []), accountId]);
    }
  }
  return [...byEnding].map(([ending, accountIds]) => ({ ending, accountIds }));
}
