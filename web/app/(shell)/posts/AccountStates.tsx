import css from './Posts.module.css';
import { AccountAvatar } from '@/components/AccountAvatar';
import { stateLooks, stateText } from '@/components/StateBadge';
import type { PublicationResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

const SHOWN = 8;

/** The accounts of a post, each with a mark of how it stands there. */
export function AccountStates({ publications }: { publications: readonly PublicationResponse[] }) {
  if (publications.length === 0) {
    return <span className={css.quiet}>{texts.posts.noAccounts}</span>;
  }
  return (
    <span className={css.accounts}>
      {publications.slice(0, SHOWN).map(({ id, account, state, step }) => {
        const { icon: Icon, tone } = stateLooks[state];
        const label = texts.posts.accountState(account.username, stateText(state, step));
        return (
          <span key={id} className={css.account} role="img" aria-label={label} title={label}>
            <AccountAvatar account={account} size={22} />
            <span className={css.mark} style={{ background: `var(--cw-tone-${tone}-bg)`, color: `var(--cw-tone-${tone}-fg)` }}>
              <Icon size={8} stroke={3} aria-hidden />
            </span>
          </span>
        );
      })}
      {publications.length > SHOWN && <span className={css.quiet}>{texts.posts.moreAccounts(publications.length - SHOWN)}</span>}
    </span>
  );
}
