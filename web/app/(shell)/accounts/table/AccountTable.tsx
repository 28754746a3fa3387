'use client';

import { Button, Center, Checkbox, ScrollArea } from '@mantine/core';
import { AccountGroupsLine } from '../groups/AccountGroups';
import { LastResult } from '../LastResult';
import { SortHeader } from './SortHeader';
import css from './Table.module.css';
import { AccountAvatar } from '@/components/AccountAvatar';
import { GradeBadge } from '@/components/GradeBadge';
import { useGrowing } from '@/components/useGrowing';
import { useAccountGroups } from '@/lib/accounts/groups';
import type { SortKey } from '@/lib/accounts/params';
import type { AccountRow } from '@/lib/accounts/rows';
import type { Selection } from '@/lib/accounts/useSelection';
import type { AccountGroupResponse } from '@/lib/api/types';
import { useWorkspace } from '@/lib/session/workspace';
import { texts } from '@/lib/texts';
import { type Now, useNow } from '@/lib/time/now';
import { daysUntil, formatRelative } from '@/lib/time/relative';

const STEP = 100;
const words = texts.accountHealth;
const columns: [keyof typeof words.columns, SortKey | null][] = [
  ['name', 'name'],
  ['grade', 'urgency'],
  ['groups', null],
  ['app', 'app'],
  ['token', 'token'],
  ['scopes', null],
  ['today', 'today'],
  ['next', 'next'],
  ['last', 'last'],
];

interface Props {
  rows: readonly AccountRow[];
  sort: SortKey;
  descending: boolean;
  order: (sort: SortKey, descending: boolean) => void;
  open: (accountId: string) => void;
  selection: Selection;
}

/** Accounts side by side, to compare them. Drawn as far as the user goes. */
export function AccountTable({ rows, sort, descending, order, open, selection }: Props) {
  const now = useNow(useWorkspace().timeZone);
  const { data: groups = [] } = useAccountGroups();
  const { count, more, end } = useGrowing(STEP);
  return (
    <>
      <ScrollArea className={css.frame} type="auto">
        <table className={css.table} aria-label={words.tableLabel}>
          <thead>
            <tr>
              {selection.active && <TickAll ids={rows.map(({ account }) => account.id)} selection={selection} />}
              {columns.map(([name, key]) => (
                <SortHeader key={name} text={words.columns[name]} direction={key === sort ? (descending ? 'descending' : 'ascending') : null} turn={key && (() => order(key, key === sort && !descending))} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, count).map((row) => (
              <Row key={row.account.id} row={row} groups={groups} now={now} selection={selection} open={() => open(row.account.id)} />
            ))}
          </tbody>
        </table>
      </ScrollArea>
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

function TickAll({ ids, selection }: { ids: readonly string[]; selection: Selection }) {
  const ticked = ids.filter((id) => selection.ids.has(id)).length;
  return (
    <th scope="col" className={css.tick}>
      <Checkbox
        size="xs"
        aria-label={texts.accountGroups.selection.all}
        checked={ids.length > 0 && ticked === ids.length}
        indeterminate={ticked > 0 && ticked < ids.length}
        onChange={() => selection.toggleAll(ids)}
      />
    </th>
  );
}

function Row({ row: { account, health }, groups, now, selection, open }: { row: AccountRow; groups: readonly AccountGroupResponse[]; now: Now | undefined; selection: Selection; open: () => void }) {
  const days = now && daysUntil(account.consentEndsAt, now.instant);
  const relative = (instant: string | null | undefined, none: string) => (instant ? now && formatRelative(instant, now.instant) : none);
  return (
    <tr data-selected={selection.ids.has(account.id) || undefined}>
      {selection.active && (
        <td className={css.tick}>
          <Checkbox size="xs" aria-label={texts.accountGroups.selection.one(account.username)} checked={selection.ids.has(account.id)} onChange={() => selection.toggle(account.id)} />
        </td>
      )}
      <td>
        <button type="button" className={css.who} onClick={open}>
          <AccountAvatar account={account} size={28} />
          <span>
            <strong>{account.nickname || account.username}</strong>
            <span>{texts.common.handle(account.username)}</span>
          </span>
        </button>
      </td>
      <td>{health && <GradeBadge grade={health.grade} />}</td>
      <td className={css.groups}>
        <AccountGroupsLine account={account} groups={groups} />
      </td>
      <td className={css.dim}>{health?.appName}</td>
      <td data-soon={(days !== undefined && days < 30) || undefined}>{days !== undefined && words.days(days)}</td>
      <td className={css.dim}>{health && (health.closedFeatures.length === 0 ? words.allScopes : words.closed(health.closedFeatures.length))}</td>
      <td className={css.number}>{health && words.ofCap(health.caps.postsLastDay, health.caps.learnedDailyCap)}</td>
      <td>{relative(account.nextPublishAt, texts.accounts.facts.none)}</td>
      <td>{health && now && <LastResult health={health} now={now} />}</td>
    </tr>
  );
}
