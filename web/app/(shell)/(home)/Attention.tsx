import { Title } from '@mantine/core';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { AccountsAtRisk } from './AccountsAtRisk';
import css from './Home.module.css';
import { AccountAvatar } from '@/components/AccountAvatar';
import { ProblemAction } from '@/components/ProblemAction';
import { RiskAction, RiskBadge } from '@/components/publication/Risks';
import { StateBadge } from '@/components/StateBadge';
import { Thumbnail } from '@/components/Thumbnail';
import type { HomePublicationResponse, HomeResponse } from '@/lib/api/types';
import { useAccountsAtRisk } from '@/lib/home/atRisk';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';
import { formatNearDayTime } from '@/lib/time/format';

/** Accounts that will lose publications, and what failed or waits for a decision, each with what to do. */
export function Attention({ home }: { home: HomeResponse }) {
  const atRisk = useAccountsAtRisk();
  return (
    <section className={css.panel} aria-labelledby="attention">
      <div className={css.panelHead}>
        <Title order={2} id="attention">
          {texts.home.attention}
        </Title>
      </div>
      {home.attention.length + home.atRisk.length + atRisk.length === 0 ? (
        <p className={css.quiet}>{home.counts.late > 0 ? texts.home.attentionOnlyLate : texts.home.attentionEmpty}</p>
      ) : (
        <ul className={css.list}>
          <AccountsAtRisk accounts={atRisk} />
          {home.atRisk.map((item) => (
            <li key={item.publication.id} className={css.trouble}>
              <AtRisk item={item} today={home.today} />
            </li>
          ))}
          {home.attention.map((item) => (
            <li key={item.publication.id} className={css.trouble}>
              <Trouble item={item} today={home.today} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What was found ahead of its time, with the mend. */
function AtRisk({ item, today }: { item: HomePublicationResponse; today: string }) {
  const { publication } = item;
  const [worst, ...others] = publication.risks;
  return (
    <>
      <TroubleHead item={item} today={today} badge={<RiskBadge />} />
      {worst !== undefined && (
        <div className={css.troubleFoot}>
          <p>
            {worst.message}
            {others.length > 0 && <small>{texts.home.moreRisks(others.length)}</small>}
          </p>
          <RiskAction publication={publication} risk={worst} />
        </div>
      )}
    </>
  );
}

function Trouble({ item, today }: { item: HomePublicationResponse; today: string }) {
  const { publication } = item;
  const { problem, state } = publication;
  return (
    <>
      <TroubleHead item={item} today={today} badge={<StateBadge state={state} />} />
      {problem !== null && (
        <div className={css.troubleFoot}>
          <p>
            {problem.message}
            {problem.reference !== null && <small>{texts.problems.reference(problem.reference)}</small>}
          </p>
          <ProblemAction publication={publication} />
        </div>
      )}
    </>
  );
}

function TroubleHead({ item: { publication, caption, thumbnailUrl, localTime, photoCount }, today, badge }: { item: HomePublicationResponse; today: string; badge: ReactNode }) {
  const { account } = publication;
  return (
    <Link href={routes.post(publication.postId)} prefetch={false} className={css.troubleHead}>
      <Thumbnail src={thumbnailUrl} height={40} photoCount={photoCount} />
      <div className={css.what}>
        <span className={css.caption}>{caption || texts.publications.noCaption}</span>
        <span className={css.who}>
          <AccountAvatar account={account} size={18} />
          <span className="cw-clip">{texts.common.handle(account.username)}</span>
          <span className={css.moment}>{formatNearDayTime(localTime, today)}</span>
        </span>
      </div>
      {badge}
    </Link>
  );
}
