'use client';

import { Button, Center } from '@mantine/core';
import css from './Health.module.css';
import { MendButton } from './MendButton';
import { AccountAvatar } from '@/components/AccountAvatar';
import { GradeBadge } from '@/components/GradeBadge';
import { Notice } from '@/components/Notice';
import { useGrowing } from '@/components/useGrowing';
import type { AccountRow } from '@/lib/accounts/rows';
import { useWorkspace } from '@/lib/session/workspace';
import { texts } from '@/lib/texts';
import { formatDate } from '@/lib/time/format';
import { localAt } from '@/lib/time/local';
import { type Now, useNow } from '@/lib/time/now';

const STEP = 48;
const words = texts.accountHealth;

/** Every account by urgency, each with what to do next. */
export function HealthBoard({ rows, open }: { rows: readonly AccountRow[]; open: (accountId: string) => void }) {
  const now = useNow(useWorkspace().timeZone);
  const { count, more, end } = useGrowing(STEP);
  return (
    <>
      {rows.length > 0 && rows.every(({ health }) => health?.grade === 'healthy') && (
        <div className={css.well}>
          <Notice tone="accent">{words.allWell}</Notice>
        </div>
      )}
      <ul className={css.board}>
        {rows.slice(0, count).map((row) => (
          <Line key={row.account.id} row={row} now={now} open={() => open(row.account.id)} />
        ))}
      </ul>
      {count < rows.length && (
        <Center mt="lg">
          <Button key={count} ref={end} variant="default" onClick={more}>
            {texts.common.showMore}
          </Button>
        </Center>
      )}
    </>
  );
}

function Line({ row, now, open }: { row: AccountRow; now: Now | undefined; open: () => void }) {
  const { account, health } = row;
  return (
    <li className={css.line}>
      <button type="button" className={css.who} onClick={open}>
        <AccountAvatar account={account} size={32} />
        <span className={css.names}>
          <strong className="cw-clip">{account.nickname || account.username}</strong>
          <span className="cw-clip">{texts.common.handle(account.username)}</span>
        </span>
      </button>
      <span className={css.grade}>{health && <GradeBadge grade={health.grade} />}</span>
      <ul className={css.reasons}>
        {health?.reasons.map((reason, index, reasons) => (
          <li key={reason.code}>
            <span>{reason.message}</span>
            {/* One button mends all reasons that name it. */}
            {reasons.findIndex(({ action }) => action === reason.action) === index && <MendButton row={row} reason={reason} />}
          </li>
        ))}
        {health?.reasons.length === 0 && now !== undefined && (
          <li className={css.later}>{words.nothingToDo(formatDate(localAt(health.consentEndsAt, now.offsetMinutes)))}</li>
        )}
      </ul>
    </li>
  );
}
