import type { Options } from './draft';
import { texts } from '@/lib/texts';

const words = texts.composer.settings;

export const PRIVATE = 'SELF_ONLY';

export type Disclosed = Pick<Options, 'disclose' | 'yourBrand' | 'brandedContent'>;

/** The label that TikTok will show, in the words its guidelines ask for; null when there is none. */
export function labelPrompt({ disclose, yourBrand, brandedContent }: Disclosed): string | null {
  if (!disclose) {
    return null;
  }
  return brandedContent ? words.paidPartnership : yourBrand ? words.promotional : null;
}

/** Switched on and nothing ticked: it cannot be published like that. */
export const needsIndication = ({ disclose, yourBrand, brandedContent }: Disclosed): boolean => disclose && !yourBrand && !brandedContent;

/** Which sentence stands over the button: branded content names its policy too, whatever else is ticked. */
export const declaresBranded = (accounts: readonly { options: Disclosed & Partial<Pick<Options, 'mode'>> }[]): boolean =>
  accounts.some(({ options }) => options.mode !== 'inbox' && options.disclose && options.brandedContent);

/** Branded content is for the public or friends: whichever is chosen first locks the other out. */
export const brandedLocked = ({ privacyLevel, brandedContent }: Options): boolean => privacyLevel === PRIVATE && !brandedContent;

export const privateLocked = ({ disclose, brandedContent }: Options): boolean => disclose && brandedContent;
