'use client';

import { ActionIcon, Button, Popover, RingProgress } from '@mantine/core';
import { IconCloudUpload, IconUpload } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { ChooseFiles } from './ChooseFiles';
import { UploadNews } from './UploadNews';
import { UploadRow } from './UploadRow';
import css from './UploadTray.module.css';
import { useUploadItems, useUploads } from '@/lib/uploads/context';
import { isActive, type UploadItem } from '@/lib/uploads/item';
import { texts } from '@/lib/texts';

function totalPercent(items: readonly UploadItem[]): number {
  const size = items.reduce((sum, item) => sum + item.size, 0);
  return size === 0 ? 0 : (items.reduce((sum, item) => sum + item.sent, 0) / size) * 100;
}

/** In the top bar: what is being uploaded, from whatever page it was begun. Opens by itself when something is begun. */
export function UploadTray() {
  const uploads = useUploads();
  const items = useUploadItems();
  const [opened, setOpened] = useState(false);
  const known = useRef(0);
  const active = items.filter(isActive);
  const unfinished = items.filter(({ state }) => state === 'unfinished').length;
  // What an earlier page left unfinished waits quietly, with a mark on the button.
  const begun = items.length - unfinished;
  const words = texts.uploads;

  useEffect(() => {
    if (begun > known.current) {
      setOpened(true);
    }
    known.current = begun;
  }, [begun]);

  return (
    <>
      <UploadNews items={items} />
      <Popover opened={opened} onChange={setOpened} position="bottom-end" width="min(380px, calc(100vw - 24px))" shadow="md" trapFocus={false}>
        <Popover.Target>
          <ActionIcon variant="subtle" color="gray" c="dimmed" size={32} aria-label={words.tray(active.length, unfinished)} onClick={() => setOpened((was) => !was)}>
            {active.length > 0 ? (
              <RingProgress size={28} thickness={3} roundCaps rootColor="var(--cw-line)" sections={[{ value: totalPercent(active), color: 'jade' }]} label={<IconUpload size={13} className={css.inRing} aria-hidden />} />
            ) : (
              <>
                <IconCloudUpload size={18} stroke={1.7} aria-hidden />
                {unfinished > 0 && <span className={css.dot} aria-hidden />}
              </>
            )}
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown p={0}>
          <div className={css.head}>
            <h2>{words.title}</h2>
            {items.some(({ state }) => state === 'done') && (
              <Button size="compact-xs" variant="subtle" color="gray" c="dimmed" onClick={uploads.clear}>
                {words.clear}
              </Button>
            )}
          </div>
          {items.length === 0 ? (
            <p className={css.empty}>{words.empty}</p>
          ) : (
            <ul className={css.list}>
              {items.map((item) => (
                <UploadRow key={item.id} item={item} />
              ))}
            </ul>
          )}
          <div className={css.foot}>
            <ChooseFiles label={words.choose} choose={uploads.add}>
              {(open) => (
                <Button fullWidth variant="default" size="xs" leftSection={<IconUpload size={14} aria-hidden />} onClick={open}>
                  {words.choose}
                </Button>
              )}
            </ChooseFiles>
          </div>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
