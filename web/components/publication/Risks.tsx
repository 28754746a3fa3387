import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import Link from 'next/link';
import css from './Risks.module.css';
import { Badge } from '@/components/Badge';
import { Notice } from '@/components/Notice';
import { tellProblem } from '@/components/notices';
import { useConnectAccount } from '@/lib/accounts/accounts';
import type { ProblemResponse, PublicationResponse } from '@/lib/api/types';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';

export const RiskBadge = () => <Badge tone="warning" icon={IconAlertTriangle} text={texts.late.risks.title} />;

/** What was found ahead of the publication's time, each with the mend. */
export function Risks({ publication }: { publication: PublicationResponse }) {
  if (publication.risks.length === 0) {
    return null;
  }
  return (
    <div className={css.risks}>
      {publication.risks.map((risk) => (
        <Notice key={risk.code} tone="warning" title={texts.late.risks.title} action={<RiskAction publication={publication} risk={risk} />}>
          {risk.message}
        </Notice>
      ))}
    </div>
  );
}

/** The button that leads to the mend; none where only waiting or the TikTok app helps. */
export function RiskAction({ publication, risk }: { publication: PublicationResponse; risk: ProblemResponse }) {
  const connect = useConnectAccount();
  switch (risk.action) {
    case 'reconnect':
      return (
        <Button variant="default" size="xs" loading={connect.isPending || connect.isSuccess} onClick={() => connect.mutate(publication.account.id, { onError: tellProblem })}>
          {texts.problems.actions.reconnect}
        </Button>
      );
    case 'edit':
      return (
        <Button variant="default" size="xs" component={Link} href={routes.edit(publication.postId)} prefetch={false}>
          {texts.problems.actions.edit}
        </Button>
      );
    case 'resume':
      return (
        <Button variant="default" size="xs" component={Link} href={routes.account(publication.account.id)} prefetch={false}>
          {texts.late.risks.resume}
        </Button>
      );
    default:
      return null;
  }
}
