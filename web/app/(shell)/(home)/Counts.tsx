import css from './Home.module.css';
import type { HomeResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

export function Counts({ counts }: { counts: HomeResponse['counts'] }) {
  const words = texts.home.counts;
  const items = [
    { label: words.scheduled, value: counts.scheduled },
    { label: words.publishedToday, value: counts.publishedToday },
    { label: words.failed, value: counts.failed, alarm: counts.failed > 0 },
    { label: words.accounts, value: counts.accounts },
  ];
  return (
    <dl className={css.counts}>
      {items.map(({ label, value, alarm }) => (
        <div key={label} className={css.count} data-alarm={alarm || undefined}>
          <dt>{label}</dt>
          <dd>{value.toLocaleString('en')}</dd>
        </div>
      ))}
    </dl>
  );
}
