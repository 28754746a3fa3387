'use client';

import css from './Settings.module.css';
import panel from '../panel/Panel.module.css';
import { useNextSlots } from '@/lib/accounts/settings';
import { texts } from '@/lib/texts';
import { formatDayTime } from '@/lib/time/format';

/** The next slots that nothing is planned for, as they are saved. */
export function NextSlots({ accountId }: { accountId: string }) {
  const { data: next } = useNextSlots(accountId);
  const words = texts.accountSettings;
  return (
    <div>
      <h3 className={panel.heading}>{words.next}</h3>
      {next !== undefined && next.length === 0 && <p className={panel.quiet}>{words.noNext}</p>}
      {next !== undefined && next.length > 0 && (
        <ul className={css.next}>
          {next.map(({ instant, localTime }) => (
            <li key={instant}>{formatDayTime(localTime)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
