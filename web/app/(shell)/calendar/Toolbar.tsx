'use client';

import { ActionIcon, Button, Loader, SegmentedControl, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Filters } from './Filters';
import css from './Toolbar.module.css';
import { ZoneSelect } from '@/components/ZoneSelect';
import { CALENDAR_VIEWS, type CalendarParams, type CalendarView } from '@/lib/calendar/params';
import { stepFrom, titleOf } from '@/lib/calendar/range';
import { useWorkspace } from '@/lib/session/workspace';
import { texts } from '@/lib/texts';

interface ToolbarProps {
  params: CalendarParams;
  change: (part: Partial<CalendarParams>) => void;
  /** Null until the server has said what day it is. */
  date: string | null;
  timeZone: string;
  loading: boolean;
}

/** Where in time, how it is shown, in which zone, and what of it. */
export function Toolbar({ params, change, date, timeZone, loading }: ToolbarProps) {
  const workspace = useWorkspace();
  const words = texts.calendar;
  const { view } = params;
  const step = (by: -1 | 1) => date !== null && change({ date: stepFrom(view, date, by) });
  return (
    <div className={css.bar}>
      <Title order={1} className={css.title} aria-live="polite">
        {date === null ? words.title : titleOf(view, date)}
      </Title>
      <div className={css.steps}>
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={words.previous} onClick={() => step(-1)}>
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <Button variant="default" size="xs" h={32} onClick={() => change({ date: null })}>
          {words.today}
        </Button>
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={words.next} onClick={() => step(1)}>
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
        {loading && <Loader size={14} color="gray" role="status" aria-label={texts.common.loading} />}
      </div>
      <div className={css.end}>
        <Filters params={params} change={change} />
        <ZoneSelect
          className={css.zone}
          size="xs"
          aria-label={words.zone.label}
          value={timeZone}
          onChange={(zone) => change({ zone: zone === workspace.timeZone ? null : zone })}
          comboboxProps={{ width: 260, position: 'bottom-end' }}
        />
        <SegmentedControl
          className={css.views}
          size="xs"
          aria-label={words.view}
          value={view}
          onChange={(chosen) => change({ view: chosen as CalendarView })}
          data={CALENDAR_VIEWS.map((value) => ({ value, label: words.views[value] }))}
        />
      </div>
    </div>
  );
}
