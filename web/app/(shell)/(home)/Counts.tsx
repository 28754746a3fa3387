import { Anchor } from '@mantine/core';
import Link from 'next/link';
import css from './Home.module.css';
import type { HomeResponse } from '@/lib/api/types';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';

export function Counts({ counts }: { counts: HomeResponse['counts'] }) {
  const words = texts.home.counts;
  // Everything that needs somebody, each part with the way to where it is dealt with.
  const trouble = [
    { text: words.parts.failed(counts.failed), value: counts.failed, href: routes.postsFailed },
    { text: words.parts.late(counts.late), value: counts.late, href: routes.review },
    { text: words.parts.atRisk(counts.atRisk), value: counts.atRisk, href: routes.comingUpAtRisk },
  ].filter(({ value }) => value > 0);
  const needing = counts.failed + counts.late + counts.atRisk;
  const items = [
    { label: words.scheduled, value: counts.scheduled },
    { label: words.publishedToday, value: counts.publishedToday },
    { label: words.failed, value: needing, alarm: needing > 0, parts: trouble },
    { label: words.accounts, value: counts.accounts },
  ];
  return (
    <dl className={css.counts}>
      {items.map(({ label, value, alarm, parts = [] }) => (
        <div key={label} className={css.count} data-alarm={alarm || undefined}>
          <dt>{label}</dt>
          <dd>
            {value.toLocaleString('en')}
            {parts.length > 0 && (
              <span className={css.parts}>
                {parts.map(({ text, href }) => (
                  <Anchor key={href} component={Link} href={href} prefetch={false} inherit c="inherit" underline="always">
                    {text}
                  </Anchor>
                ))}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
