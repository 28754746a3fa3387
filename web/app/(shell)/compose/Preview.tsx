'use client';

import { Switch } from '@mantine/core';
import { useState } from 'react';
import css from './Preview.module.css';
import { Phone } from './Phone';
import { captionToSend } from '@/lib/composer/caption';
import { useComposerContext } from '@/lib/composer/context';
import { NOTHING_CHOSEN } from '@/lib/composer/draft';
import { isPhotoPost } from '@/lib/composer/photos';
import { texts } from '@/lib/texts';

const words = texts.composer.preview;

/** How the post will look for the account whose settings are open. */
export function Preview() {
  const { draft, accounts, activeId, knowledge } = useComposerContext();
  const [covered, setCovered] = useState(false);
  const account = accounts.find(({ id }) => id === activeId);
  const options = draft.accounts.find(({ accountId }) => accountId === activeId)?.options ?? NOTHING_CHOSEN;
  const handle = account === undefined ? words.noAccount : texts.common.handle(account.username);

  return (
    <section className={css.preview} aria-label={words.label(handle)}>
      <h2 className={css.title}>{words.title}</h2>
      <Phone account={account} handle={handle} caption={captionToSend(draft.caption)} media={knowledge.media ?? null} photos={isPhotoPost(draft) ? (knowledge.photos ?? []) : null} title={draft.photos?.title ?? ''} coverMs={draft.coverTimestampMs} options={options} covered={covered} />
      <Switch size="xs" label={words.safeAreas} checked={covered} onChange={(event) => setCovered(event.currentTarget.checked)} />
    </section>
  );
}
