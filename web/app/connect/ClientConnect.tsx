'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useState, type ReactNode } from 'react';
import css from './Connect.module.css';
import { Offer } from './Offer';
import { Mark } from '@/components/shell/Mark';
import { Notice } from '@/components/Notice';
import { LoadingRows } from '@/components/LoadingRows';
import { ApiProblem } from '@/lib/api/problem';
import { useConnectOffer } from '@/lib/connect/offer';
import { useInstance } from '@/lib/session/instance';
import { texts } from '@/lib/texts';

function Card({ children }: { children: ReactNode }) {
  const { data: instance } = useInstance();
  return (
    <main className={css.page}>
      <div className={css.card}>
        <span className={css.brand}>
          <Mark />
          {instance?.name ?? texts.common.product}
        </span>
        {children}
      </div>
    </main>
  );
}

/** What a client sees who opens a connect link, and how their visit to TikTok ended. */
export function ClientConnect() {
  const result = useSearchParams().get('result');
  // The token stands behind #, which only the browser knows.
  const [token, setToken] = useState<string | null>(null);
  useEffect(() => setToken(window.location.hash.slice(1)), []);
  const offer = useConnectOffer(token ?? '');
  const words = texts.connect.client;

  if (result === 'connected') {
    return (
      <Card>
        <h1>{words.connected.title}</h1>
        <Notice tone="accent">{words.connected.message}</Notice>
      </Card>
    );
  }
  if (result !== null) {
    return (
      <Card>
        <h1>{words.failed}</h1>
        <Notice tone="danger">{words.failures[result] ?? words.unknown}</Notice>
      </Card>
    );
  }
  if (token === '' || offer.error !== null) {
    return (
      <Card>
        <h1>{words.closed}</h1>
        <Notice tone="warning">{token === '' ? words.missing : ApiProblem.from(offer.error).message}</Notice>
      </Card>
    );
  }
  return <Card>{token === null || offer.data === undefined ? <LoadingRows rows={3} height={48} /> : <Offer token={token} offer={offer.data} />}</Card>;
}
