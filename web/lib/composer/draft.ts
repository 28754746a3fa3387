import type { PrefilledKey } from './defaults';
import type { Photos } from './photos';
import type { LateRuleContract } from '@/lib/api/types';

/** The choices for one account. Everything is off and the privacy is empty until the author chooses: TikTok demands it. */
export interface Options {
  /** Posted as chosen, or sent to the inbox of the creator's app, where everything is chosen. */
  mode: 'direct' | 'inbox';
  privacyLevel: string | null;
  allowComment: boolean;
  allowDuet: boolean;
  allowStitch: boolean;
  disclose: boolean;
  yourBrand: boolean;
  brandedContent: boolean;
  aiGenerated: boolean;
  /** Photo posts only: TikTok picks a track. */
  autoAddMusic: boolean;
}

export interface Choice {
  accountId: string;
  options: Options;
  /** What came from the account's defaults and was not touched since. */
  prefilled?: readonly PrefilledKey[];
}

/** When to publish: at once, or at a wall-clock time in a zone. */
export interface When {
  now: boolean;
  /** 2026-11-24, empty while it is not chosen. */
  date: string;
  /** 18:30, empty while it is not chosen. */
  time: string;
  /** Null: each account's own. */
  timeZone: string | null;
  /** The gap time that the author agreed to have shifted; any other time needs a new consent. */
  acceptedShiftOf: string | null;
}

/** All that the author edits. */
export interface Draft {
  /** The description, of a photo post. */
  caption: string;
  /** The video. */
  mediaId: string | null;
  /** Null or left out: it is no photo post. */
  photos?: Photos | null;
  coverTimestampMs: number | null;
  accounts: readonly Choice[];
  when: When;
  /** TikTok fetches the video from this server; left out: this server sends it. */
  transfer?: 'pull';
  /** What becomes of it when it is late; null or left out: as the workspace says. */
  late?: LateRuleContract | null;
  /** All but the last part of a large video goes out ahead of its time; false where it is left out. */
  uploadAhead?: boolean;
  /** The end of the caption that came from the accounts' defaults and stands as it came. */
  ending?: string | null;
}

export const NOTHING_CHOSEN: Options = {
  mode: 'direct',
  privacyLevel: null,
  allowComment: false,
  allowDuet: false,
  allowStitch: false,
  disclose: false,
  yourBrand: false,
  brandedContent: false,
  aiGenerated: false,
  autoAddMusic: false,
};

export const emptyDraft = (timeZone: string | null): Draft => ({
  caption: '',
  mediaId: null,
  coverTimestampMs: null,
  accounts: [],
  when: { now: false, date: '', time: '', timeZone, acceptedShiftOf: null },
});

/** "2026-11-24T18:30", or null while date or time is missing. */
export const localTimeOf = ({ date, time }: Pick<When, 'date' | 'time'>): string | null => (date !== '' && time !== '' ? `${date}T${time}` : null);
