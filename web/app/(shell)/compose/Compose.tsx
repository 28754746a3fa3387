'use client';

import { Button } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { Composer } from './Composer';
import { EmptyState } from '@/components/EmptyState';
import { ErrorState } from '@/components/ErrorState';
import { LoadingRows } from '@/components/LoadingRows';
import { Page } from '@/components/Page';
import { useAccounts } from '@/lib/accounts/accounts';
import { ApiProblem } from '@/lib/api/problem';
import { usePostToEdit } from '@/lib/composer/post';
import { prefillFrom } from '@/lib/composer/prefill';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';

const words = texts.composer;

/** Opens the composer for the post that the address names, or for a new one. */
export function Compose() {
  const params = useSearchParams();
  const postId = params.get('post');
  // A new post that was saved goes on in the same composer, although the address names it now.
  const [opened, setOpened] = useState({ postId, created: null as string | null, count: 0 });
  if (postId !== opened.postId) {
    const same = postId !== null && postId === opened.created;
    setOpened({ postId, created: same ? postId : null, count: same ? opened.count : opened.count + 1 });
  }
  const accounts = useAccounts();
  const existing = usePostToEdit(postId !== null && postId === opened.created ? null : postId);
  const title = postId === null ? words.titleNew : words.titleEdit;

  if (existing.error instanceof ApiProblem && existing.error.status === 404) {
    const { action, ...gone } = words.notFound;
    return (
      <EmptyState
        icon={IconFileOff}
        order={1}
        {...gone}
        action={
          <Button component={Link} href={routes.compose}>
            {action}
          </Button>
        }
      />
    );
  }
  const failed = [accounts, existing].find(({ isError, data }) => isError && data === undefined);
  if (failed !== undefined) {
    return (
      <Page title={title}>
        <ErrorState error={failed.error} retry={() => void failed.refetch()} />
      </Page>
    );
  }
  if (accounts.data === undefined || existing.isLoading) {
    return (
      <Page title={title}>
        <LoadingRows rows={4} height={120} />
      </Page>
    );
  }
  return (
    <Composer
      key={opened.count}
      post={existing.data ?? null}
      accounts={accounts.data}
      prefill={prefillFrom(params)}
      onCreated={(created) => {
        setOpened((before) => ({ ...before, created }));
        window.history.replaceState(null, '', routes.edit(created));
      }}
      onReload={() => void existing.refetch().then(() => setOpened((before) => ({ ...before, created: null, count: before.count + 1 })))}
    />
  );
}
