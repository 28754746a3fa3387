'use client';

import { Button } from '@mantine/core';
import { IconBan, IconCalendarEvent, IconCircleCheck, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { MoveLate } from './MoveLate';
import css from './Review.module.css';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { tellProblem, tellSuccess } from '@/components/notices';
import type { PublicationResponse } from '@/lib/api/types';
import { useDecideLate } from '@/lib/late/review';
import { texts } from '@/lib/texts';

const words = texts.late;

/** One decision for all that are selected. */
export function DecideBar({ chosen, restored, timeZone, done }: { chosen: readonly PublicationResponse[]; restored: boolean; timeZone: string; done: () => void }) {
  const decide = useDecideLate();
  const [asking, setAsking] = useState<'publish' | 'move' | 'skip' | null>(null);
  const publications = chosen.map(({ id, version }) => ({ id, version }));
  const count = chosen.length;
  const close = () => setAsking(null);

  const run = (act: 'publish' | 'skip' | 'out', told: string) =>
    decide.mutate(
      { act, publications },
      {
        onSuccess: () => {
          tellSuccess(told);
          done();
        },
        onError: tellProblem,
        onSettled: close,
      },
    );

  return (
    <div className={css.bar} role="group" aria-label={words.bar}>
      <strong role="status">{words.chosen(count)}</strong>
      <div className={css.acts}>
        {restored && (
          <Button size="xs" leftSection={<IconCircleCheck size={15} aria-hidden />} loading={decide.isPending && asking === null} onClick={() => run('out', words.restored.told(count))}>
            {words.restored.out}
          </Button>
        )}
        <Button
          size="xs"
          variant={restored ? 'default' : 'filled'}
          leftSection={<IconSend size={15} aria-hidden />}
          loading={!restored && decide.isPending && asking === null}
          onClick={() => (restored ? setAsking('publish') : run('publish', words.published(count)))}
        >
          {words.publish}
        </Button>
        <Button size="xs" variant="default" leftSection={<IconCalendarEvent size={15} aria-hidden />} onClick={() => setAsking('move')}>
          {words.move}
        </Button>
        <Button size="xs" variant="default" leftSection={<IconBan size={15} aria-hidden />} onClick={() => setAsking('skip')}>
          {words.skip}
        </Button>
      </div>
      <MoveLate opened={asking === 'move'} publications={publications} timeZone={timeZone} close={close} done={done} />
      <ConfirmDialog
        opened={asking === 'publish'}
        title={words.restored.publishing.title(count)}
        message={words.restored.publishing.message}
        confirm={words.restored.publishing.confirm}
        destructive
        pending={decide.isPending}
        onConfirm={() => run('publish', words.published(count))}
        onClose={close}
      />
      <ConfirmDialog
        opened={asking === 'skip'}
        title={words.skipping.title(count)}
        message={words.skipping.message}
        confirm={words.skipping.confirm}
        pending={decide.isPending}
        onConfirm={() => run('skip', words.skipped(count))}
        onClose={close}
      />
    </div>
  );
}
