'use client';

import { Checkbox, Switch, Tooltip } from '@mantine/core';
import css from './Composer.module.css';
import { Notice } from '@/components/Notice';
import { brandedLocked, labelPrompt, needsIndication } from '@/lib/composer/disclosure';
import type { Options } from '@/lib/composer/draft';
import { placeId } from '@/lib/composer/useComposer';
import { texts } from '@/lib/texts';

const words = texts.composer.settings;

/** Commercial content: off at first; once on, it has to be said whom it promotes. */
export function DisclosureFields({ options, set }: { options: Options; set: (part: Partial<Options>) => void }) {
  const { disclose, yourBrand, brandedContent } = options;
  const prompt = labelPrompt(options);
  const locked = brandedLocked(options);

  return (
    <div id={placeId('disclosure')} tabIndex={-1} className={css.disclosure}>
      <Switch label={words.disclosure} description={words.disclosureHint} checked={disclose} onChange={(event) => set({ disclose: event.currentTarget.checked })} />
      {disclose && (
        <div className={css.brands}>
          <Checkbox label={words.yourBrand} description={words.yourBrandHint} checked={yourBrand} onChange={(event) => set({ yourBrand: event.currentTarget.checked })} />
          <Tooltip label={words.brandedPrivate} disabled={!locked} openDelay={0}>
            <span>
              <Checkbox
                label={words.brandedContent}
                description={locked ? words.brandedPrivate : words.brandedContentHint}
                checked={brandedContent}
                disabled={locked}
                onChange={(event) => set({ brandedContent: event.currentTarget.checked })}
              />
            </span>
          </Tooltip>
          {prompt !== null && <Notice tone="neutral">{prompt}</Notice>}
          {needsIndication(options) && <Notice tone="warning">{words.indicate}</Notice>}
        </div>
      )}
    </div>
  );
}
