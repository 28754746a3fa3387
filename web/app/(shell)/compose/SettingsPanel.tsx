'use client';

import { AccountSettings } from './AccountSettings';
import { AccountTabs } from './AccountTabs';
import css from './Composer.module.css';
import { Section } from './Section';
import { useComposerContext } from '@/lib/composer/context';
import { texts } from '@/lib/texts';

const words = texts.composer.settings;

/** What TikTok wants to know, per account, in the order of its guidelines. */
export function SettingsPanel() {
  const { draft, activeId } = useComposerContext();
  const choice = draft.accounts.find(({ accountId }) => accountId === activeId);
  return (
    <Section title={words.title} panel>
      {choice === undefined ? (
        <p className={css.quiet}>{words.noAccounts}</p>
      ) : (
        <>
          <AccountTabs />
          <AccountSettings key={choice.accountId} choice={choice} />
        </>
      )}
    </Section>
  );
}
