'use client';

import FullCalendar, { useCalendarController } from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import interactionPlugin from '@fullcalendar/react/interaction';
import breezy from '@fullcalendar/react/themes/breezy';
import timeGridPlugin from '@fullcalendar/react/timegrid';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/breezy/theme.css';
import './grid.css';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import css from './Calendar.module.css';
import type { CalendarBodyProps } from './CalendarBody';
import { MorePopover, type MoreOfDay } from './MorePopover';
import { PublicationChip } from './PublicationChip';
import { inOrder, isOver } from '@/lib/calendar/items';
import { isPast } from '@/lib/calendar/moves';
import { texts } from '@/lib/texts';

const plugins = [breezy, dayGridPlugin, timeGridPlugin, interactionPlugin];
const viewTypes = { month: 'dayGridMonth', week: 'timeGridWeek', agenda: 'dayGridMonth' } as const;
const HOURS_ABOVE = 2;
/** How long the reason of a refusal stays after the chip has gone back. */
const REASON_STAYS = 3_000;

/** Anything but a view's name or nothing keeps the library from opening its own popover, which cannot scroll. */
const OWN_POPOVER = true as unknown as 'popover';

/** The reading of a wall clock that the library gives back: it believes everything to be UTC, so its own zone data is never asked. */
const localOf = (iso: string): string => iso.slice(0, 19);

/** Month and week. Chips are dragged by mouse or by a long press; a place in the past is refused before the drop. */
export function Grid({ view, items, date, now, open, move, compose }: CalendarBodyProps) {
  const controller = useCalendarController();
  const [refused, setRefused] = useState(false);
  const [more, setMore] = useState<MoreOfDay | null>(null);
  const byId = useMemo(() => new Map(items.map((item) => [item.publication.id, item])), [items]);
  const events = useMemo(
    () => inOrder(items).map((item, order) => ({ id: item.publication.id, title: item.caption, start: item.localTime, editable: item.movable, order })),
    [items],
  );
  const clock = useRef(now);
  useEffect(() => {
    clock.current = now;
  }, [now]);
  const readClock = useCallback(() => clock.current, []);

  useEffect(() => {
    controller.changeView(viewTypes[view]);
    controller.gotoDate(date);
  }, [controller, view, date]);

  return (
    <section className={css.grid} aria-label={texts.calendar.grid}>
      <FullCalendar
        controller={controller}
        plugins={plugins}
        timeZone="UTC"
        locale="en-GB"
        now={readClock}
        initialView={viewTypes[view]}
        initialDate={date}
        headerToolbar={false}
        height="100%"
        borderless
        firstDay={1}
        fixedWeekCount={false}
        events={events}
        eventOrder="start,order"
        eventDisplay="block"
        editable
        eventDurationEditable={false}
        defaultTimedEventDuration="00:30"
        snapDuration="00:15"
        longPressDelay={350}
        dayMaxEvents
        eventMaxStack={2}
        slotEventOverlap={false}
        eventMinHeight={24}
        slotHeaderFormat={{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }}
        dayHeaderFormat={view === 'week' ? { weekday: 'short', day: 'numeric' } : { weekday: 'short' }}
        scrollTime={`${String(Math.max(0, Number(now.slice(11, 13)) - HOURS_ABOVE)).padStart(2, '0')}:00:00`}
        allDaySlot={false}
        nowIndicator
        moreLinkContent={({ num, view: shown }) => (shown.type === 'timeGridWeek' ? texts.calendar.moreShort(num) : texts.calendar.more(num))}
        moreLinkHint={texts.calendar.moreHint}
        moreLinkClick={(info) => {
          const ids = new Set(info.allSegs.map(({ event }) => event.id));
          const anchor = info.jsEvent.currentTarget ?? info.jsEvent.target;
          setMore(anchor instanceof Element ? { date: info.date.toISOString().slice(0, 10), ids, anchor } : null);
          return OWN_POPOVER;
        }}
        moreLinkInnerClass={css.more}
        dayCellClass={(info) => (info.isPast ? css.gone : undefined)}
        eventAllow={(span) => {
          const past = isPast(localOf(span.startStr), clock.current);
          setRefused(past);
          return !past;
        }}
        eventDragStop={() => {
          setTimeout(() => setRefused(false), REASON_STAYS);
        }}
        eventDrop={(info) => {
          const item = byId.get(info.event.id);
          const target = localOf(info.event.startStr);
          // The calendar shows what the server's data says, and the move changes that at once.
          info.revert();
          if (item !== undefined && target !== item.localTime) {
            move(item, target);
          }
        }}
        eventClick={(info) => {
          const item = byId.get(info.event.id);
          if (item !== undefined) {
            info.jsEvent.preventDefault();
            open(item, info.el);
          }
        }}
        dateClick={(info) => compose(info.allDay ? info.dateStr.slice(0, 10) : localOf(info.dateStr))}
        eventClass={css.event}
        eventInnerClass={css.eventInner}
        eventContent={(info) => {
          const item = byId.get(info.event.id);
          return item && <PublicationChip item={item} over={isOver(item, now)} time={info.isMirror ? localOf(info.event.startStr) : item.localTime} />;
        }}
      />
      <MorePopover more={more} items={items} now={now} open={open} compose={compose} close={() => setMore(null)} />
      {refused && (
        <div className={css.refused} role="status">
          {texts.calendar.dropInPast}
        </div>
      )}
    </section>
  );
}
