'use client';

import { Tabs } from '@mantine/core';
import css from './Posts.module.css';
import { POST_FILTERS, type PostFilter, readFilter } from '@/lib/posts/filter';
import { texts } from '@/lib/texts';

/** One tab per state; the chosen one is in the address. */
export function FilterTabs({ filter, choose }: { filter: PostFilter; choose: (filter: PostFilter) => void }) {
  return (
    <Tabs value={filter} onChange={(value) => choose(readFilter(value))} className={css.tabs} keepMounted={false}>
      <Tabs.List aria-label={texts.posts.filterLabel} className={css.tabList}>
        {POST_FILTERS.map((value) => (
          <Tabs.Tab key={value} value={value}>
            {texts.posts.filters[value]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}
