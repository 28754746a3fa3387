'use client';

import { Button, Tooltip } from '@mantine/core';
import { useId } from 'react';
import css from './Composer.module.css';
import { Declaration } from './Declaration';
import { TodoList } from './TodoList';
import { WhenField } from './WhenField';
import { useComposerContext } from '@/lib/composer/context';
import { texts } from '@/lib/texts';

const words = texts.composer.actions;

/** When, the consent sentence, and directly below it the buttons. */
export function PublishPanel() {
  const { draft, findings, submit, busy, scheduled, jump, dirty, post } = useComposerContext();
  const todo = useId();
  const [first] = findings;
  // Without the one thing that TikTok wants said in these words on hovering, the first thing to do is said.
  const reason = findings.find(({ message }) => message === texts.composer.settings.indicate) ?? first;
  const blocked = reason !== undefined;

  return (
    <>
      <WhenField />
      <TodoList id={todo} findings={findings} />
      <div className={css.consent}>
        <Declaration />
        <div className={css.actions}>
          <Button variant="default" loading={busy === 'save'} disabled={busy === 'publish' || (post !== null && !dirty)} onClick={() => submit('save')}>
            {scheduled ? words.saveChanges : words.saveDraft}
          </Button>
          <Tooltip label={reason?.message} disabled={!blocked} multiline maw={280} openDelay={0}>
            <Button
              loading={busy === 'publish'}
              disabled={busy === 'save'}
              data-disabled={blocked || undefined}
              aria-disabled={blocked || undefined}
              aria-describedby={blocked ? todo : undefined}
              onClick={() => (first === undefined ? submit('publish') : jump(first))}
            >
              {draft.when.now ? words.publishNow : words.schedule}
            </Button>
          </Tooltip>
        </div>
      </div>
      <p className={css.hint}>{texts.composer.declaration.processing}</p>
    </>
  );
}
