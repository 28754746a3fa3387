import { IconCheck } from '@tabler/icons-react';
import { VisuallyHidden } from '@mantine/core';
import css from './StepLine.module.css';
import type { PublicationResponse } from '@/lib/api/types';
import { STEPS, stepAt } from '@/lib/publications/steps';
import { texts } from '@/lib/texts';

/** The way to TikTok, step by step, moving while it happens. Nothing where nothing has started. */
export function StepLine({ publication }: { publication: PublicationResponse }) {
  const at = stepAt(publication);
  const words = texts.post.steps;
  if (at === null) {
    return null;
  }
  const { percent, name: doing } = publication.step;
  return (
    <ol className={css.steps} aria-label={words.label(publication.account.username)}>
      {STEPS.map((step, index) => {
        const [done, current] = [index < at, index === at];
        return (
          <li key={step} className={css.step} data-done={done || undefined} data-current={current || undefined} aria-current={current ? 'step' : undefined}>
            <span className={css.mark}>
              {done && <IconCheck size={11} stroke={3} aria-hidden />}
              {done && <VisuallyHidden>{words.done}</VisuallyHidden>}
            </span>
            <span className={css.name}>
              {current && doing === 'fetching' ? words.fetching : words[step]}
              {current && step === 'uploading' && percent !== null && <b> {words.percent(percent)}</b>}
            </span>
            {current && step === 'uploading' && percent !== null && <span className={css.bar} style={{ width: `${percent}%` }} aria-hidden />}
          </li>
        );
      })}
    </ol>
  );
}
