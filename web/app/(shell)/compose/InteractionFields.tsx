'use client';

import { Checkbox, Tooltip } from '@mantine/core';
import css from './Composer.module.css';
import { FieldError } from './Section';
import type { CreatorInfoResponse } from '@/lib/api/types';
import type { Options } from '@/lib/composer/draft';
import { placeId } from '@/lib/composer/useComposer';
import { texts } from '@/lib/texts';

const words = texts.composer.settings;

/** Comment, Duet and Stitch, of photos only Comment: off until the author turns them on; greyed where the creator switched them off. */
export function InteractionFields({ options, info, set, photos }: { options: Options; info: CreatorInfoResponse; set: (part: Partial<Options>) => void; photos: boolean }) {
  const comment = { key: 'allowComment', label: words.comment, off: info.commentDisabled } as const;
  const moving = [
    { key: 'allowDuet', label: words.duet, off: info.duetDisabled },
    { key: 'allowStitch', label: words.stitch, off: info.stitchDisabled },
  ] as const;
  const kinds = photos ? [comment] : [comment, ...moving];
  const off = kinds.filter((kind) => kind.off);

  return (
    <fieldset id={placeId('interactions')} tabIndex={-1} className={css.fieldset}>
      <legend>{words.interactions}</legend>
      <div className={css.checks}>
        {kinds.map(({ key, label, off: disabled }) => (
          <Tooltip key={key} label={words.switchedOff(label)} disabled={!disabled} openDelay={0}>
            <span>
              <Checkbox
                label={label}
                checked={options[key]}
                // What was allowed before the creator switched it off can still be taken back.
                disabled={disabled && !options[key]}
                onChange={(event) => set({ [key]: event.currentTarget.checked })}
              />
            </span>
          </Tooltip>
        ))}
      </div>
      {off.map(({ key, label }) =>
        options[key] ? (
          <FieldError key={key}>{words.interactionOff(label)}</FieldError>
        ) : (
          <p key={key} className={css.hint}>
            {words.switchedOff(label)}
          </p>
        ),
      )}
    </fieldset>
  );
}
