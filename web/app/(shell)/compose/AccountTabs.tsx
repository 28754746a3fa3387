'use client';

import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import css from './Composer.module.css';
import { AccountAvatar } from '@/components/AccountAvatar';
import { useComposerContext } from '@/lib/composer/context';
import { texts } from '@/lib/texts';

const words = texts.composer.settings;

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The chosen accounts as tabs: a tick when ready, a number of things to do when not. */
export function AccountTabs() {
  const { draft, accounts, findings, knowledge, activeId, setActive } = useComposerContext();
  const ids = draft.accounts.map(({ accountId }) => accountId);

  const move = (event: KeyboardEvent, index: number) => {
    const step = STEPS[event.key];
    const next = step === undefined ? undefined : ids[(index + step + ids.length) % ids.length];
    if (next !== undefined) {
      event.preventDefault();
      setActive(next);
      document.getElementById(tabId(next))?.focus();
    }
  };

  return (
    <div role="tablist" aria-label={words.tabs} className={css.tabs}>
      {ids.map((id, index) => {
        const account = accounts.find((one) => one.id === id);
        const open = findings.filter(({ accountId }) => accountId === id).length;
        const known = knowledge.accounts[id];
        const loading = known?.info === undefined && known?.error === null;
        const state = loading ? words.stateLoading : open === 0 ? words.stateReady : words.stateOpen(open);
        return account === undefined ? null : (
          <UnstyledButton
            key={id}
            id={tabId(id)}
            role="tab"
            aria-selected={id === activeId}
            title={`${account.nickname || account.username}: ${state}`}
            tabIndex={id === activeId ? 0 : -1}
            className={css.tab}
            onClick={() => setActive(id)}
            onKeyDown={(event) => move(event, index)}
          >
            <VisuallyHidden>{words.accountTab(texts.common.handle(account.username), state)}</VisuallyHidden>
            <AccountAvatar account={account} size={32} />
            {!loading && (
              <span className={css.mark} data-ready={open === 0 || undefined} aria-hidden>
                {open === 0 ? <IconCheck size={10} stroke={3} /> : open}
              </span>
            )}
          </UnstyledButton>
        );
      })}
    </div>
  );
}

const tabId = (accountId: string) => `compose-tab-${accountId}`;
