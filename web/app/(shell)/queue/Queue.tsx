'use client';

import { Tabs } from '@mantine/core';
import { ComingUp } from './ComingUp';
import { InFlight } from './InFlight';
import css from './Queue.module.css';
import { QueueFilters } from './QueueFilters';
import { Page } from '@/components/Page';
import { QUEUE_TABS, type QueueTab } from '@/lib/queue/params';
import { useQueueParams } from '@/lib/queue/useQueueParams';
import { texts } from '@/lib/texts';

const words = texts.queue;

/** What is on its way and why it waits, live; and what comes up. */
export function Queue() {
  const [params, change] = useQueueParams();
  return (
    <Page title={words.title}>
      <div className={css.bar}>
        <Tabs value={params.tab} onChange={(tab) => change({ tab: tab as QueueTab })} className={css.tabs} keepMounted={false}>
          <Tabs.List aria-label={words.tabsLabel} className={css.tabList}>
            {QUEUE_TABS.map((tab) => (
              <Tabs.Tab key={tab} value={tab}>
                {words.tabs[tab]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
        <QueueFilters params={params} change={change} />
      </div>
      {params.tab === 'in-flight' ? <InFlight params={params} change={change} /> : <ComingUp params={params} change={change} />}
    </Page>
  );
}
