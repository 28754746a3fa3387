/** TikTok counts UTF-16 units, and so does JavaScript: an emoji is two or more. */
export const CAPTION_LIMIT = 2_200;

/** The caption of a photo post is its description. */
export const DESCRIPTION_LIMIT = 4_000;

/** As it is saved and sent: empty lines above the text are where the author may still begin, over an ending that came from the defaults. */
export const captionToSend = (caption: string): string => caption.replace(/^\n+/, '');

export const captionLength = (caption: string): number => captionToSend(caption).length;

export const captionOver = (caption: string, limit: number = CAPTION_LIMIT): number => Math.max(0, captionLength(caption) - limit);
