'use client';

import { Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { SignInForm } from './SignInForm';
import type { SessionResponse } from '@/lib/api/types';
import { sessionKey } from '@/lib/session/session';
import { signInAgain } from '@/lib/session/signInAgain';
import { texts } from '@/lib/texts';

/** Opens over the page when the session has ended, so that nothing typed is lost; then what was asked for is repeated. */
export function SignInAgain() {
  const asking = useSyncExternalStore(signInAgain.subscribe, signInAgain.isAsking, () => false);
  return (
    <Modal opened={asking} onClose={() => signInAgain.settle(false)} title={texts.session.again.title} closeButtonProps={{ 'aria-label': texts.common.close }} zIndex={400}>
      <Again />
    </Modal>
  );
}

function Again() {
  const client = useQueryClient();
  const [before] = useState(() => client.getQueryData<SessionResponse | null>(sessionKey)?.user);

  const proceed = (session: SessionResponse) => {
    if (before != null && before.id !== session.user?.id) {
      // Somebody else signed in: the page belongs to another person, so nothing of it goes on.
      window.location.assign('/');
      return;
    }
    signInAgain.settle(true);
  };

  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {texts.session.again.message}
      </Text>
      <SignInForm email={before?.email} onSignedIn={proceed} />
    </Stack>
  );
}
