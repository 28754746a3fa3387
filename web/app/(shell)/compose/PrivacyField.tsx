'use client';

import { Select, Tooltip } from '@mantine/core';
import css from './Composer.module.css';
import type { CreatorInfoResponse } from '@/lib/api/types';
import { PRIVATE, privateLocked } from '@/lib/composer/disclosure';
import type { Options } from '@/lib/composer/draft';
import { privacyText } from '@/lib/composer/findings';
import { placeId } from '@/lib/composer/useComposer';
import { texts } from '@/lib/texts';

const words = texts.composer.settings;

interface PrivacyFieldProps {
  options: Options;
  info: CreatorInfoResponse;
  set: (part: Partial<Options>) => void;
  photos: boolean;
  error?: string;
}

/** Exactly what TikTok offers for this account, and nothing chosen beforehand. */
export function PrivacyField({ options, info, set, photos, error }: PrivacyFieldProps) {
  const { privacyLevel } = options;
  const withdrawn = privacyLevel !== null && !info.privacyLevelOptions.includes(privacyLevel);
  const locked = privateLocked(options);
  return (
    <Select
      id={placeId('privacy')}
      label={photos ? words.privacyPhotos : words.privacy}
      placeholder={words.privacyPlaceholder}
      withAsterisk
      allowDeselect={false}
      data={info.privacyLevelOptions.map((level) => ({ value: level, label: privacyText(level), disabled: locked && level === PRIVATE }))}
      value={withdrawn ? null : privacyLevel}
      error={withdrawn ? words.withdrawn(privacyText(privacyLevel)) : locked && privacyLevel === PRIVATE ? words.brandedPrivate : error}
      comboboxProps={{ transitionProps: { duration: 100 }, shadow: 'sm' }}
      renderOption={({ option }) =>
        option.disabled ? (
          <Tooltip label={words.brandedPrivate} openDelay={0}>
            <span className={css.lockedOption}>
              {option.label}
              <small>{words.brandedPrivate}</small>
            </span>
          </Tooltip>
        ) : (
          option.label
        )
      }
      onChange={(level) => level !== null && set({ privacyLevel: level })}
    />
  );
}
