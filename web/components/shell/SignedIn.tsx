'use client';

import { Center, Loader } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconUsersGroup } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useMemo } from 'react';
import { EmptyState } from '@/components/EmptyState';
import { ErrorState } from '@/components/ErrorState';
import { signInPath } from '@/lib/session/next';
import { useSession } from '@/lib/session/session';
import { pickWorkspace, WorkspaceContext } from '@/lib/session/workspace';
import { texts } from '@/lib/texts';

/** Lets only signed-in users through and gives the pages their workspace; everybody else is sent to sign in and comes back. */
export function SignedIn({ children }: { children: ReactNode }) {
  const router = useRouter();
  const session = useSession();
  const [chosen, choose] = useLocalStorage<string | null>({ key: 'cuewright-workspace', defaultValue: null, getInitialValueInEffect: false });
  const signedOut = session.data === null;

  useEffect(() => {
    if (signedOut) {
      router.replace(signInPath(window.location.pathname + window.location.search));
    }
  }, [signedOut, router]);

  const value = useMemo(() => {
    const workspace = session.data ? pickWorkspace(session.data, chosen) : undefined;
    return session.data && workspace ? { workspace, workspaces: session.data.workspaces, user: session.data.user, choose } : null;
  }, [session.data, chosen, choose]);

  if (value !== null) {
    return <WorkspaceContext value={value}>{children}</WorkspaceContext>;
  }
  if (session.data) {
    return <EmptyState icon={IconUsersGroup} order={1} {...texts.shell.noWorkspace} />;
  }
  if (session.isError) {
    return <ErrorState error={session.error} retry={() => void session.refetch()} />;
  }
  return (
    <Center h="100dvh" role="status" aria-label={texts.common.loading}>
      <Loader size="sm" color="gray" />
    </Center>
  );
}
