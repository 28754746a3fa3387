import { UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconCheck, IconLock, IconPlayerPause, IconPlugConnectedX } from '@tabler/icons-react';
import css from './Composer.module.css';
import { AccountAvatar } from '@/components/AccountAvatar';
import type { AccountResponse } from '@/lib/api/types';
import { closedFor } from '@/lib/composer/findings';
import { texts } from '@/lib/texts';

const { settings, accounts: words } = texts.composer;

interface AccountChipProps {
  account: AccountResponse;
  chosen: boolean;
  ready: boolean;
  choose: (chosen: boolean) => void;
}

/** One account to choose; once chosen it shows whether something is left to do for it. */
export function AccountChip({ account, chosen, ready, choose }: AccountChipProps) {
  const disconnected = account.state === 'disconnected';
  const paused = !disconnected && account.pausedAt !== null;
  // A draft to its inbox may need another scope: once that is all it is for, nothing is missing.
  const closed = disconnected || (chosen && ready) ? null : closedFor('direct', account.closedFeatures);
  return (
    <li>
      <UnstyledButton
        role="checkbox"
        aria-checked={chosen}
        className={css.chip}
        // A disconnected account that is chosen already can still be taken out.
        disabled={disconnected && !chosen}
        title={disconnected ? words.disconnected : (closed ?? (paused ? words.paused : account.nickname || undefined))}
        onClick={() => choose(!chosen)}
      >
        <AccountAvatar account={account} size={22} />
        <span className="cw-clip">{texts.common.handle(account.username)}</span>
        {paused && <IconPlayerPause size={15} className={css.open} role="img" aria-label={words.paused} />}
        {disconnected ? (
          <IconPlugConnectedX size={15} className={css.bad} role="img" aria-label={words.disconnected} />
        ) : closed !== null ? (
          <IconLock size={15} className={css.bad} role="img" aria-label={closed} />
        ) : (
          chosen &&
          (ready ? <IconCheck size={15} stroke={2.4} className={css.good} role="img" aria-label={settings.stateReady} /> : <IconAlertCircle size={15} className={css.open} role="img" aria-label={words.notReady} />)
        )}
      </UnstyledButton>
    </li>
  );
}
