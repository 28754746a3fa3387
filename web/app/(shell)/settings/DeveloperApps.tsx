'use client';

import { Button } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { DeveloperAppCard } from './DeveloperAppCard';
import { DeveloperAppForm } from './DeveloperAppForm';
import { RemoveDeveloperApp } from './RemoveDeveloperApp';
import css from './Settings.module.css';
import { CopyButton } from '@/components/CopyButton';
import { EmptyState } from '@/components/EmptyState';
import { ErrorState } from '@/components/ErrorState';
import { LoadingRows } from '@/components/LoadingRows';
import { Notice } from '@/components/Notice';
import type { DeveloperAppResponse } from '@/lib/api/types';
import { useWorkspaceContext } from '@/lib/session/workspace';
import { useDeveloperApps } from '@/lib/settings/developerApps';
import { texts } from '@/lib/texts';

/** The developer apps of the instance, what each may do, and what to register at TikTok. */
export function DeveloperApps() {
  const { data, isError, error, refetch } = useDeveloperApps();
  const administers = useWorkspaceContext().user?.isAdministrator ?? false;
  const [editing, setEditing] = useState<DeveloperAppResponse | 'new' | null>(null);
  const [removing, setRemoving] = useState<DeveloperAppResponse | null>(null);
  const words = texts.settings.apps;

  if (data === undefined) {
    return isError ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingRows rows={2} height={160} />;
  }
  const add = administers ? (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing('new')}>
      {words.add}
    </Button>
  ) : undefined;
  const addresses = [
    [words.callback, data.callbackUrl],
    [words.webhook, data.webhookUrl],
  ] as const;
  return (
    <section className={css.section}>
      <div className={css.heading}>
        <h2>{words.title}</h2>
        {data.apps.length > 0 && add}
      </div>
      {!administers && <Notice tone="neutral">{words.onlyAdministrators}</Notice>}
      <p className={css.intro}>{words.intro}</p>
      <div className={css.addresses}>
        {addresses.map(([label, value]) => (
          <div key={label} className={css.address}>
            <span>{label}</span>
            <code>{value}</code>
            <CopyButton value={value} label={words.copy(label)} copied={words.copied} />
          </div>
        ))}
      </div>
      {data.apps.length === 0 ? (
        <EmptyState icon={IconKey} title={words.empty.title} message={words.empty.message} action={add} order={3} />
      ) : (
        <ul className={css.apps}>
          {data.apps.map((app) => (
            <DeveloperAppCard key={app.id} app={app} administers={administers} edit={() => setEditing(app)} remove={() => setRemoving(app)} />
          ))}
        </ul>
      )}
      {editing !== null && <DeveloperAppForm app={editing === 'new' ? null : editing} close={() => setEditing(null)} />}
      <RemoveDeveloperApp app={removing} close={() => setRemoving(null)} />
    </section>
  );
}
