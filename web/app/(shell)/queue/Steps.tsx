import { VisuallyHidden } from '@mantine/core';
import css from './Queue.module.css';
import { stateText } from '@/components/StateBadge';
import type { PublicationResponse } from '@/lib/api/types';
import { STEPS, stepAt } from '@/lib/publications/steps';
import { texts } from '@/lib/texts';

/** So that a step which has just begun is seen. */
const LEAST = 6;

/** The way to TikTok as a bar of steps; the one it is at fills up or breathes. */
export function Steps({ publication }: { publication: PublicationResponse }) {
  const at = stepAt(publication);
  if (at === null) {
    return null;
  }
  const { percent } = publication.step;
  return (
    <div className={css.steps}>
      {STEPS.map((step, index) => (
        <span key={step} className={css.step} data-done={index < at || undefined} data-current={index === at || undefined}>
          {index === at && step === 'uploading' && percent !== null && <span className={css.fill} style={{ width: `${Math.max(percent, LEAST)}%` }} />}
        </span>
      ))}
      <VisuallyHidden>{texts.queue.steps(publication.account.username, stateText(publication.state, publication.step))}</VisuallyHidden>
    </div>
  );
}
