import css from './Panel.module.css';
import type { AccountHealthResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';
import { formatDate } from '@/lib/time/format';
import { localAt } from '@/lib/time/local';
import type { Now } from '@/lib/time/now';

const words = texts.accountHealth;

/** Whether what is scheduled goes out. */
export function Forecast({ health: { grade, forecast, consentEndsAt, reasons }, now }: { health: AccountHealthResponse; now: Now }) {
  const { scheduledCount, doomedCount } = forecast;
  const by = formatDate(localAt(consentEndsAt, now.offsetMinutes));
  const gone = grade === 'broken' && reasons.some(({ code }) => code === 'disconnected' || code === 'consent_ended');
  if (gone && doomedCount === 0) {
    return null;
  }
  return (
    <section aria-labelledby="account-forecast">
      <h3 className={css.heading} id="account-forecast">
        {words.forecast}
      </h3>
      <p className={css.sentence}>{gone ? words.doomedNow(doomedCount) : doomedCount > 0 ? words.doomed(doomedCount, scheduledCount, by) : words.survives(scheduledCount, by)}</p>
    </section>
  );
}
