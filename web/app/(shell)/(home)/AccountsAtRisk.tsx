import { Button } from '@mantine/core';
import Link from 'next/link';
import css from './Home.module.css';
import { AccountAvatar } from '@/components/AccountAvatar';
import { GradeBadge } from '@/components/GradeBadge';
import type { AccountHealthResponse, AccountResponse } from '@/lib/api/types';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';

export interface AccountAtRisk {
  account: AccountResponse;
  health: AccountHealthResponse;
}

/** Accounts whose schedule will not go out as it stands, each with the worst reason and the way to its mend. */
export function AccountsAtRisk({ accounts }: { accounts: readonly AccountAtRisk[] }) {
  return accounts.map(({ account, health }) => (
    <li key={account.id} className={css.trouble}>
      <Link href={routes.account(account.id)} prefetch={false} className={css.troubleHead}>
        <AccountAvatar account={account} size={40} />
        <div className={css.what}>
          <span className={css.caption}>{account.nickname || texts.common.handle(account.username)}</span>
          <span className={css.who}>
            <span className="cw-clip">{texts.common.handle(account.username)}</span>
          </span>
        </div>
        <GradeBadge grade={health.grade} />
      </Link>
      <div className={css.troubleFoot}>
        <p>{health.reasons[0]?.message}</p>
        <Button variant="default" size="xs" component={Link} href={routes.account(account.id)} prefetch={false}>
          {texts.home.openAccount}
        </Button>
      </div>
    </li>
  ));
}
