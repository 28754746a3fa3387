'use client';

import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { SignInAgain } from '@/components/session/SignInAgain';
import { createQueryClient } from '@/lib/api/queryClient';
import { theme } from '@/lib/theme/theme';
import { variables } from '@/lib/theme/variables';

/** What every page stands on. Server state lives in the query client and nowhere else. */
export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
        <Notifications position="top-right" containerWidth={360} />
        {children}
        <SignInAgain />
      </MantineProvider>
    </QueryClientProvider>
  );
}
