import { CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClock, IconInfoCircle, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import css from './Notice.module.css';
import { toneStyle, type Tone } from './tone';
import { texts } from '@/lib/texts';

const icons: Record<Tone, Icon> = {
  neutral: IconInfoCircle,
  accent: IconCircleCheck,
  progress: IconClock,
  done: IconCircleCheck,
  warning: IconAlertTriangle,
  danger: IconAlertTriangle,
};

/** A tinted line with an icon: something to know about what stands below or beside it. */
export function Notice({ tone, title, children, action, close }: { tone: Tone; title?: string; children: ReactNode; action?: ReactNode; close?: () => void }) {
  const Icon = icons[tone];
  return (
    <div className={css.notice} style={toneStyle(tone)} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon size={17} stroke={1.9} aria-hidden />
      <div className={css.body}>
        {title !== undefined && <strong>{title}</strong>}
        <div>{children}</div>
      </div>
      {action}
      {close !== undefined && <CloseButton size="sm" c="inherit" aria-label={texts.common.close} onClick={close} />}
    </div>
  );
}
