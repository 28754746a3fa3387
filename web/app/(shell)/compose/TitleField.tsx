'use client';

import { TextInput } from '@mantine/core';
import css from './Composer.module.css';
import { useComposerContext } from '@/lib/composer/context';
import { TITLE_LIMIT, titleOver } from '@/lib/composer/photos';
import { placeId } from '@/lib/composer/useComposer';
import { texts } from '@/lib/texts';

const words = texts.composer.photoTitle;

/** The title that only a photo post has. */
export function TitleField() {
  const { draft, dispatch, refusals } = useComposerContext();
  if (draft.photos == null) {
    return null;
  }
  const { title } = draft.photos;
  const over = titleOver(title);
  return (
    <div className={css.section}>
      <TextInput
        id={placeId('title')}
        label={words.title}
        labelProps={{ className: css.label }}
        placeholder={words.placeholder}
        value={title}
        error={over > 0 ? words.tooLong(over) : refusals.title}
        description={<span data-over={over > 0 || undefined}>{texts.composer.caption.counter(title.length, TITLE_LIMIT)}</span>}
        descriptionProps={{ className: css.counter }}
        inputWrapperOrder={['label', 'error', 'input', 'description']}
        onChange={(event) => dispatch({ type: 'title', title: event.currentTarget.value })}
      />
    </div>
  );
}
