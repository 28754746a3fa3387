'use client';

import { Textarea } from '@mantine/core';
import css from './Composer.module.css';
import { Endings } from './Endings';
import { captionLength, captionOver, CAPTION_LIMIT, DESCRIPTION_LIMIT } from '@/lib/composer/caption';
import { useComposerContext } from '@/lib/composer/context';
import { isPhotoPost } from '@/lib/composer/photos';
import { placeId } from '@/lib/composer/useComposer';
import { texts } from '@/lib/texts';

const words = texts.composer.caption;

/** A caption that was not begun yet but has an ending: writing begins above it, wherever the field was pressed (the press moves the caret after the focus). */
const BEGIN_ABOVE = '\n';

export function CaptionField() {
  const { draft, dispatch, refusals } = useComposerContext();
  const photos = isPhotoPost(draft);
  const limit = photos ? DESCRIPTION_LIMIT : CAPTION_LIMIT;
  const over = captionOver(draft.caption, limit);
  return (
    <div className={css.section}>
      <Textarea
        id={placeId('caption')}
        label={photos ? words.description : words.title}
        labelProps={{ className: css.label }}
        placeholder={words.placeholder}
        autosize
        minRows={4}
        maxRows={14}
        value={draft.caption}
        error={over > 0 ? (photos ? words.tooLongDescription : words.tooLong)(over) : refusals.caption}
        description={<span data-over={over > 0 || undefined}>{words.counter(captionLength(draft.caption), limit)}</span>}
        descriptionProps={{ className: css.counter }}
        inputWrapperOrder={['label', 'error', 'input', 'description']}
        onFocus={({ currentTarget }) => draft.caption.startsWith(BEGIN_ABOVE) && setTimeout(() => currentTarget.setSelectionRange(0, 0))}
        onChange={(event) => dispatch({ type: 'caption', caption: event.currentTarget.value })}
      />
      <Endings />
    </div>
  );
}
