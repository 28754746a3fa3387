'use client';

import { Drawer, Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { DefaultsTab } from '../defaults/DefaultsTab';
import { SlotsTab } from '../settings/SlotsTab';
import { HistoryTab } from './HistoryTab';
import { LimitsTab } from './LimitsTab';
import { OverviewTab } from './OverviewTab';
import css from './Panel.module.css';
import { AccountAvatar } from '@/components/AccountAvatar';
import { type PanelTab, panelTabs } from '@/lib/accounts/params';
import type { AccountRow } from '@/lib/accounts/rows';
import type { AccountResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

const words = texts.accounts.panel;

/** Each tab with what it shows; a tab asks for its data when it is opened. */
const contents: Record<PanelTab, (props: AccountRow & { remove: () => void }) => React.ReactNode> = {
  overview: OverviewTab,
  limits: LimitsTab,
  slots: SlotsTab,
  defaults: DefaultsTab,
  history: HistoryTab,
};

interface Props {
  row: AccountRow | null;
  tab: PanelTab;
  choose: (tab: PanelTab) => void;
  remove: (account: AccountResponse) => void;
  close: () => void;
}

/** One account beside the others; the whole screen on a phone. */
export function AccountPanel({ row, tab, choose, remove, close }: Props) {
  const phone = useMediaQuery('(max-width: 48em)') === true;
  return (
    <Drawer
      opened={row !== null}
      onClose={close}
      position="right"
      size={phone ? '100%' : 520}
      title={row && <Head account={row.account} />}
      closeButtonProps={{ 'aria-label': texts.common.close }}
    >
      {row !== null && (
        <Tabs value={tab} onChange={(value) => choose(panelTabs.find((known) => known === value) ?? 'overview')} keepMounted={false} classNames={{ list: css.tabs }}>
          <Tabs.List>
            {panelTabs.map((known) => (
              <Tabs.Tab key={known} value={known}>
                {words.tabs[known]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {panelTabs.map((known) => {
            const Content = contents[known];
            return (
              <Tabs.Panel key={known} value={known} className={css.content}>
                <Content {...row} remove={() => remove(row.account)} />
              </Tabs.Panel>
            );
          })}
        </Tabs>
      )}
    </Drawer>
  );
}

function Head({ account }: { account: AccountResponse }) {
  return (
    <span className={css.head}>
      <AccountAvatar account={account} size={36} />
      <span className={css.names}>
        <span className="cw-clip">{account.nickname || account.username}</span>
        <span className={css.handle}>{texts.common.handle(account.username)}</span>
      </span>
    </span>
  );
}
