'use client';

import { Button } from '@mantine/core';
import { AccountsField } from './AccountsField';
import { CaptionField } from './CaptionField';
import css from './Composer.module.css';
import { ConflictNotice } from './ConflictNotice';
import { MediaField } from './MediaField';
import { Preview } from './Preview';
import { PublishPanel } from './PublishPanel';
import { SettingsPanel } from './SettingsPanel';
import { TitleField } from './TitleField';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { Notice } from '@/components/Notice';
import { Page } from '@/components/Page';
import { ComposerContext } from '@/lib/composer/context';
import { useComposer, type ComposerInput } from '@/lib/composer/useComposer';
import { useLeaveGuard } from '@/lib/composer/useLeaveGuard';
import { texts } from '@/lib/texts';

const words = texts.composer;

/** Content on the left, what each account does with it in the middle, how it will look on the right. */
export function Composer(input: ComposerInput) {
  const composer = useComposer(input);
  const guard = useLeaveGuard(composer.dirty);
  const { post, restored, discard, refusals, conflict, giveUp } = composer;

  return (
    <ComposerContext value={composer}>
      <Page title={post === null ? words.titleNew : words.titleEdit}>
        <div className={css.notices}>
          {restored && (
            <Notice
              tone="progress"
              action={
                <Button size="compact-xs" variant="default" onClick={discard}>
                  {words.discard}
                </Button>
              }
            >
              {words.restored}
            </Notice>
          )}
          {conflict !== null && <ConflictNotice {...conflict} />}
          {refusals.other.map((message) => (
            <Notice key={message} tone="danger">
              {message}
            </Notice>
          ))}
        </div>
        <form className={css.columns} onSubmit={(event) => event.preventDefault()} noValidate>
          <div className={css.content}>
            <AccountsField />
            <MediaField />
            <TitleField />
            <CaptionField />
          </div>
          <div className={css.side}>
            <div className={css.settings}>
              <SettingsPanel />
            </div>
            <div className={css.publish}>
              <PublishPanel />
            </div>
          </div>
          <div className={css.preview}>
            <Preview />
          </div>
        </form>
        <ConfirmDialog
          opened={guard.asking}
          {...words.leave}
          destructive
          onConfirm={() => {
            giveUp();
            guard.leave();
          }}
          onClose={guard.stay}
        />
      </Page>
    </ComposerContext>
  );
}
