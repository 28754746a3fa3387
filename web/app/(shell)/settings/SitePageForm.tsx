'use client';

import { Anchor, Button, Group, Textarea } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import css from './Settings.module.css';
import { tellProblem, tellSuccess } from '@/components/notices';
import { ApiProblem } from '@/lib/api/problem';
import type { SitePageResponse } from '@/lib/api/types';
import { useResetPage, useWritePage } from '@/lib/settings/site';
import { texts } from '@/lib/texts';

/** One public page, in the words that are shown now. */
export function SitePageForm({ page }: { page: SitePageResponse }) {
  const [text, setText] = useState(page.text);
  const write = useWritePage(page.kind);
  const reset = useResetPage(page.kind);
  const words = texts.settings.site;
  return (
    <div className={css.app}>
      <div className={css.head}>
        <h3>{page.title}</h3>
        <span className={css.meaning}>{page.isOwn ? words.own : words.ours}</span>
        <Anchor href={page.path} target="_blank" size="sm" aria-label={words.see(page.title)}>
          {page.path} <IconExternalLink size={13} aria-hidden />
        </Anchor>
      </div>
      <Textarea
        aria-label={page.title}
        description={words.hint}
        inputWrapperOrder={['input', 'description', 'error']}
        autosize
        minRows={6}
        maxRows={14}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={write.error !== null && ApiProblem.from(write.error).message}
      />
      <Group justify="flex-end" gap="sm">
        {page.isOwn && (
          <Button variant="default" loading={reset.isPending} onClick={() => reset.mutate(undefined, { onSuccess: () => tellSuccess(words.resetDone(page.title)), onError: tellProblem })}>
            {words.reset}
          </Button>
        )}
        <Button disabled={text === page.text} loading={write.isPending} onClick={() => write.mutate(text, { onSuccess: () => tellSuccess(words.saved(page.title)) })}>
          {words.save}
        </Button>
      </Group>
    </div>
  );
}
