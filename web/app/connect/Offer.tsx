'use client';

import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import css from './Connect.module.css';
import { Notice } from '@/components/Notice';
import { RefusalAlert } from '@/components/ProblemAlert';
import type { ConnectOfferResponse } from '@/lib/api/types';
import { useFollowLink } from '@/lib/connect/offer';
import { texts } from '@/lib/texts';

/** Who asks for what, before the client goes to TikTok's own page. */
export function Offer({ token, offer }: { token: string; offer: ConnectOfferResponse }) {
  const follow = useFollowLink(token);
  const words = texts.connect.client;
  return (
    <>
      <h1>{words.asks(offer.workspace)}</h1>
      <p>{words.by(offer.askedBy, offer.label)}</p>
      {offer.handle !== null && <Notice tone="neutral">{words.expected(offer.handle)}</Notice>}
      <section>
        <h2>{words.what}</h2>
        <ul className={css.asks}>
          {offer.scopes.map((scope) => (
            <li key={scope}>
              <IconCheck size={16} stroke={2} aria-hidden />
              {texts.settings.apps.scopes[scope] ?? scope}
            </li>
          ))}
        </ul>
      </section>
      <p>{words.how}</p>
      {follow.error !== null && <RefusalAlert error={follow.error} />}
      <Button size="md" fullWidth loading={follow.isPending || follow.isSuccess} onClick={() => follow.mutate()}>
        {words.go}
      </Button>
    </>
  );
}
