'use client';

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useRouter, useSearchParams } from 'next/navigation';
import css from './Move.module.css';
import { Face } from './Face';
import { tellSuccess } from '@/components/notices';
import { Notice } from '@/components/Notice';
import { RefusalAlert } from '@/components/ProblemAlert';
import { useAccountMove, useDecideMove } from '@/lib/accounts/moves';
import type { AccountResponse } from '@/lib/api/types';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';

const words = texts.accountMove;

/** TikTok does not say whether the person who consented to another app is the one of the account: whoever asked compares both. */
export function MoveDialog({ accounts }: { accounts: readonly AccountResponse[] }) {
  const router = useRouter();
  const moveId = useSearchParams().get('move');
  const { data: move, isError } = useAccountMove(moveId);
  const decide = useDecideMove(moveId ?? '');
  const account = accounts.find(({ id }) => id === move?.accountId);
  const close = () => router.replace(routes.accounts);

  if (moveId === null) {
    return null;
  }
  if (isError) {
    return (
      <div className={css.over}>
        <Notice tone="warning" close={close}>
          {words.over}
        </Notice>
      </div>
    );
  }
  if (move === undefined || account === undefined) {
    return null;
  }
  const answer = (same: boolean) =>
    decide.mutate(same, {
      onSuccess: () => {
        tellSuccess(same ? words.moved(account.username, move.appName) : words.left(account.username));
        close();
      },
    });

  return (
    // Neither Escape nor a press beside it answers the question; it can be left open for an hour.
    <Modal opened onClose={close} title={words.title} size="lg" closeOnClickOutside={false} closeButtonProps={{ 'aria-label': words.later }}>
      <Stack>
        <Text size="sm">{words.why(move.appName)}</Text>
        <div className={css.faces}>
          <Face label={words.account} person={account} name={account.nickname} handle={texts.common.handle(account.username)} />
          <Face
            label={words.consented}
            person={{ ...account, id: move.id, avatarUrl: move.avatarUrl, nickname: move.nickname }}
            name={move.nickname}
            handle={move.username === null ? words.noHandle : texts.common.handle(move.username)}
          />
        </div>
        {decide.error != null && <RefusalAlert error={decide.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" loading={decide.isPending && !decide.variables} disabled={decide.isPending} onClick={() => answer(false)} data-autofocus>
            {words.other}
          </Button>
          <Button loading={decide.isPending && decide.variables} disabled={decide.isPending} onClick={() => answer(true)}>
            {words.same(account.username)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
