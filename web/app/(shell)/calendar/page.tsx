import { Suspense } from 'react';
import { Calendar } from './Calendar';
import { texts } from '@/lib/texts';

export const metadata = { title: texts.calendar.title };

export default function CalendarPage() {
  return (
    <Suspense>
      <Calendar />
    </Suspense>
  );
}
