'use client';

import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import css from './Composer.module.css';
import type { Options } from '@/lib/composer/draft';
import { texts } from '@/lib/texts';

const words = texts.composer.settings.mode;

/** Posted as chosen here, or sent to the creator's inbox to be finished in the app. */
export function ModeField({ handle, options, set, photos, origin }: { handle: string; options: Options; set: (part: Partial<Options>) => void; photos: boolean; origin?: ReactNode }) {
  const hint = useId();
  const inbox = options.mode === 'inbox';
  return (
    <div className={css.mode}>
      <SegmentedControl
        fullWidth
        aria-label={words.label}
        aria-describedby={hint}
        data={[
          { value: 'direct', label: words.direct },
          { value: 'inbox', label: words.inbox },
        ]}
        value={options.mode}
        onChange={(mode) => set({ mode: mode === 'inbox' ? 'inbox' : 'direct' })}
      />
      <div id={hint} className={css.hint}>
        {inbox ? (
          <>
            <p className={css.quiet}>{photos ? words.inboxHintPhotos(handle) : words.inboxHint(handle)}</p>
            <p className={css.quiet}>{photos ? words.survivesPhotos : words.survives}</p>
          </>
        ) : (
          words.directHint
        )}
        {origin}
      </div>
    </div>
  );
}
