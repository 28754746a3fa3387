'use client';

import { Anchor } from '@mantine/core';
import css from './Composer.module.css';
import { useComposerContext } from '@/lib/composer/context';
import { declaresBranded } from '@/lib/composer/disclosure';
import { texts } from '@/lib/texts';

const words = texts.composer.declaration;

/** TikTok's own sentence, always visible and directly over the button. */
export function Declaration() {
  const { draft } = useComposerContext();
  return (
    <p className={css.declaration}>
      {words.begin}
      {declaresBranded(draft.accounts) && (
        <>
          <Policy href={words.brandedUrl} text={words.branded} />
          {words.and}
        </>
      )}
      <Policy href={words.musicUrl} text={words.music} />
    </p>
  );
}

function Policy({ href, text }: { href: string; text: string }) {
  return (
    <Anchor href={href} target="_blank" rel="noreferrer" inherit c="var(--cw-accent-text)" underline="always">
      {text}
    </Anchor>
  );
}
