import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, Suspense } from 'react';
import { instance, now, session } from './samples';
import { fakeApi, type Answer } from './fakeApi';
import { SignInAgain } from '@/components/session/SignInAgain';
import { createQueryClient } from '@/lib/api/queryClient';
import { WorkspaceContext } from '@/lib/session/workspace';
import { theme } from '@/lib/theme/theme';

const everywhere: Record<string, Answer> = {
  'GET /api/v1/instance': () => instance,
  'GET /api/v1/session': () => session,
  'GET /api/v1/time/now': () => now,
};

function stage(children: ReactNode) {
  const client = createQueryClient();
  client.setDefaultOptions({ ...client.getDefaultOptions(), queries: { ...client.getDefaultOptions().queries, retry: false } });
  const view = render(
    <QueryClientProvider client={client}>
      <MantineProvider env="test" theme={theme}>
        <Notifications />
        <Suspense>{children}</Suspense>
        <SignInAgain />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return { ...view, client, user: userEvent.setup() };
}

/** Draws what stands outside of the shell (sign-in) or the shell itself. */
export function show(children: ReactNode, routes: Record<string, Answer> = {}) {
  const api = fakeApi({ ...everywhere, ...routes });
  return { api, ...stage(children) };
}

/** Draws a page as it stands inside the shell: with a workspace, without the rail. */
export function showPage(children: ReactNode, routes: Record<string, Answer> = {}, user = session.user) {
  const workspace = session.workspaces[0]!;
  return show(<WorkspaceContext value={{ workspace, workspaces: session.workspaces, user, choose: () => undefined }}>{children}</WorkspaceContext>, routes);
}
