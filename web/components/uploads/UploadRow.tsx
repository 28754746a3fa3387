'use client';

import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconFileUpload, IconPlayerPause, IconPlayerPlay, IconRefresh, IconX, type Icon } from '@tabler/icons-react';
import { ChooseFiles } from './ChooseFiles';
import css from './UploadTray.module.css';
import { sizeText } from '@/lib/media/format';
import { useUploads } from '@/lib/uploads/context';
import { percentOf, type UploadItem } from '@/lib/uploads/item';
import { texts } from '@/lib/texts';

const words = texts.uploads;

/** One upload: how far it is and what can be done with it. */
export function UploadRow({ item }: { item: UploadItem }) {
  const uploads = useUploads();
  const { id, fileName, state } = item;
  const over = state === 'done' || (state === 'failed' && !item.retryable);
  const percent = percentOf(item);

  return (
    <li className={css.row} data-state={state}>
      <StateIcon item={item} />
      <div className={css.body}>
        <div className={css.line}>
          <span className={css.name} title={fileName}>
            {fileName}
          </span>
          {state === 'uploading' && <span className={css.percent}>{words.percent(percent)}</span>}
        </div>
        {(state === 'uploading' || state === 'retrying' || state === 'paused') && (
          <Progress value={percent} size={4} color={state === 'uploading' ? undefined : 'gray'} aria-label={words.progressOf(fileName)} />
        )}
        <p className={css.note}>{noteOf(item)}</p>
        {state === 'unfinished' && (
          <ChooseFiles label={words.chooseAgainFor(fileName)} multiple={false} choose={([file]) => file && void uploads.continueWith(id, file)}>
            {(open) => (
              <Button size="compact-xs" variant="default" aria-label={words.chooseAgainFor(fileName)} onClick={open}>
                {words.chooseAgain}
              </Button>
            )}
          </ChooseFiles>
        )}
      </div>
      <div className={css.acts}>
        {(state === 'uploading' || state === 'retrying') && <Act icon={IconPlayerPause} label={words.pause(fileName)} act={() => uploads.pause(id)} />}
        {state === 'paused' && <Act icon={IconPlayerPlay} label={words.resume(fileName)} act={() => uploads.resume(id)} />}
        {state === 'failed' && item.retryable && <Act icon={IconRefresh} label={words.retry(fileName)} act={() => uploads.retry(id)} />}
        <Act icon={IconX} label={over ? words.dismiss(fileName) : words.cancel(fileName)} act={() => (over ? uploads.dismiss(id) : uploads.cancel(id))} />
      </div>
    </li>
  );
}

function Act({ icon: Icon, label, act }: { icon: Icon; label: string; act: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" c="dimmed" size={28} aria-label={label} title={label} onClick={act}>
      <Icon size={16} aria-hidden />
    </ActionIcon>
  );
}

function StateIcon({ item: { state } }: { item: UploadItem }) {
  const Icon = state === 'done' ? IconCircleCheck : state === 'failed' ? IconAlertTriangle : IconFileUpload;
  return <Icon size={18} stroke={1.7} className={css.icon} aria-hidden />;
}

function noteOf({ state, problem, sent, size, speed }: UploadItem): string {
  if (problem !== null) {
    return problem;
  }
  switch (state) {
    case 'uploading': {
      const amount = words.amount(sizeText(sent), sizeText(size));
      return speed === null ? amount : `${amount} · ${words.speed(sizeText(speed))}`;
    }
    case 'paused':
      return `${words.states.paused} · ${words.amount(sizeText(sent), sizeText(size))}`;
    case 'done':
      return `${words.states.done} · ${sizeText(size)}`;
    default:
      return words.states[state];
  }
}
