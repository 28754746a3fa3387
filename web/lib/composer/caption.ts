/** TikTok counts UTF-16 units, and so does JavaScript: an emoji is two or more. */
export const CAPTION_LIMIT = 2_200;

export const captionLength = (caption: string): number => caption.length;

export const captionOver = (caption: string): number => Math.max(0, caption.length - CAPTION_LIMIT);
