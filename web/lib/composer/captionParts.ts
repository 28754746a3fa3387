export interface CaptionPart {
  text: string;
  /** A #hashtag or an @mention: TikTok makes a link of it. */
  tag: boolean;
}

const TAG = /([#@][\p{L}\p{N}_.]+)/gu;

/** The caption cut where TikTok draws links. */
export const captionParts = (caption: string): CaptionPart[] =>
  caption
    .split(TAG)
    .filter((text) => text !== '')
    .map((text) => ({ text, tag: /^[#@][\p{L}\p{N}_.]/u.test(text) }));
