'use client';

import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import css from './Preview.module.css';
import { captionParts } from '@/lib/composer/captionParts';
import { texts } from '@/lib/texts';

const words = texts.composer.preview;
/** About what TikTok shows before it folds. */
const FOLDED = 84;
const ELLIPSIS = '…';

/** The caption with its tags, folded as TikTok folds it. */
export function PhoneCaption({ caption }: { caption: string }) {
  const [open, setOpen] = useState(false);
  const characters = [...caption];
  const folds = characters.length > FOLDED || caption.split('\n').length > 2;
  const firstLines = caption.split('\n').slice(0, 2).join('\n');
  const shown = folds && !open ? [...firstLines].slice(0, FOLDED).join('').trimEnd() + ELLIPSIS : caption;

  return (
    <p className={css.caption} data-open={open || undefined}>
      {caption === '' ? (
        <span className={css.noCaption}>{words.noCaption}</span>
      ) : (
        captionParts(shown).map(({ text, tag }, index) => (tag ? <b key={index}>{text}</b> : <span key={index}>{text}</span>))
      )}
      {folds && (
        <UnstyledButton className={css.fold} onClick={() => setOpen(!open)}>
          {open ? words.less : words.more}
        </UnstyledButton>
      )}
    </p>
  );
}
