'use client';

import css from './Health.module.css';
import { gradeLooks } from '@/components/GradeBadge';
import { toneStyle } from '@/components/tone';
import { type Grade, grades } from '@/lib/accounts/params';
import type { HealthBoardResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

const words = texts.accountHealth;

/** How many accounts have each grade; pressing one shows only those. */
export function Summary({ summary, chosen, choose }: { summary: HealthBoardResponse['summary']; chosen: Grade | null; choose: (grade: Grade | null) => void }) {
  return (
    <div className={css.summary} role="group" aria-label={words.summary}>
      {grades.map((grade) => {
        const { tone, icon: Icon } = gradeLooks[grade];
        return (
          <button key={grade} type="button" aria-pressed={chosen === grade} className={css.tile} onClick={() => choose(chosen === grade ? null : grade)}>
            <span className={css.tileIcon} style={toneStyle(tone)}>
              <Icon size={16} aria-hidden />
            </span>
            <strong>{summary[grade].toLocaleString('en')}</strong>
            <span>{words.grades[grade]}</span>
          </button>
        );
      })}
    </div>
  );
}
