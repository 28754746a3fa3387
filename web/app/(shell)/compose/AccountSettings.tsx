'use client';

import { Button, Switch } from '@mantine/core';
import { ApplyToAll } from './ApplyToAll';
import css from './Composer.module.css';
import { DefaultMark } from './DefaultMark';
import { DisclosureFields } from './DisclosureFields';
import { InteractionFields } from './InteractionFields';
import { ModeField } from './ModeField';
import { PrivacyField } from './PrivacyField';
import { FieldError } from './Section';
import { AccountAvatar } from '@/components/AccountAvatar';
import { LoadingRows } from '@/components/LoadingRows';
import { Notice } from '@/components/Notice';
import { useComposerContext } from '@/lib/composer/context';
import type { PrefilledKey } from '@/lib/composer/defaults';
import type { Choice, Options } from '@/lib/composer/draft';
import { isPhotoPost } from '@/lib/composer/photos';
import { placeId } from '@/lib/composer/useComposer';
import { texts } from '@/lib/texts';

const words = texts.composer.settings;

/** The settings of one account, from what TikTok answered just now. */
export function AccountSettings({ choice: { accountId, options, prefilled } }: { choice: Choice }) {
  const { accounts, draft, dispatch, knowledge, askAgain, findings, refusals } = useComposerContext();
  const account = accounts.find(({ id }) => id === accountId);
  const known = knowledge.accounts[accountId];
  const set = (part: Partial<Options>) => dispatch({ type: 'options', accountId, options: part });
  const about = findings.filter((finding) => finding.accountId === accountId && finding.place === 'account');
  if (account === undefined || known === undefined) {
    return null;
  }
  const { info, error } = known;
  const inbox = options.mode === 'inbox';
  const photos = isPhotoPost(draft);
  const handle = texts.common.handle(account.username);
  const mark = (key: PrefilledKey) => prefilled?.includes(key) && <DefaultMark name={account.nickname || account.username} />;

  return (
    <div className={css.account} role="group" aria-label={words.postingAs(handle)}>
      <div className={css.who}>
        {draft.accounts.length > 1 && <AccountAvatar account={account} size={36} />}
        <div>
          <strong className="cw-clip">{info?.nickname || account.nickname || account.username}</strong>
          <span className="cw-clip">{words.postingAs(handle)}</span>
        </div>
      </div>
      <ModeField handle={handle} options={options} set={set} photos={photos} origin={mark('mode')} />
      <div id={placeId('account')} tabIndex={-1}>
        {(info !== undefined || error !== null) &&
          about.map(({ message }) => (
            <Notice
              key={message}
              tone="danger"
              title={error === null ? undefined : words.loadFailed}
              action={
                account.state === 'connected' &&
                info?.privacyLevelOptions === undefined && (
                  <Button size="compact-xs" variant="default" onClick={() => askAgain(accountId)}>
                    {texts.common.retry}
                  </Button>
                )
              }
            >
              {message}
            </Notice>
          ))}
        <FieldError>{refusals.byAccount[accountId]?.account}</FieldError>
      </div>
      {info === undefined && error === null && !inbox && (
        <div aria-label={words.loading}>
          <LoadingRows rows={3} height={44} />
        </div>
      )}
      {inbox && draft.accounts.length > 1 && <ApplyToAll accountId={accountId} />}
      {info !== undefined && !inbox && (
        <>
          <PrivacyField options={options} info={info} set={set} photos={photos} error={refusals.byAccount[accountId]?.privacy} />
          <InteractionFields options={options} info={info} set={set} photos={photos} />
          {photos && <Switch label={words.music} description={words.musicHint} checked={options.autoAddMusic} onChange={(event) => set({ autoAddMusic: event.currentTarget.checked })} />}
          <DisclosureFields options={options} set={set} />
          <Switch
            label={words.ai}
            description={
              <>
                {words.aiHint}
                {mark('aiGenerated')}
              </>
            }
            checked={options.aiGenerated}
            onChange={(event) => set({ aiGenerated: event.currentTarget.checked })}
          />
          {draft.accounts.length > 1 && <ApplyToAll accountId={accountId} />}
        </>
      )}
    </div>
  );
}
