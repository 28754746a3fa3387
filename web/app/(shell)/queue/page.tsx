import { Suspense } from 'react';
import { Queue } from './Queue';
import { texts } from '@/lib/texts';

export const metadata = { title: texts.queue.title };

export default function QueuePage() {
  return (
    <Suspense>
      <Queue />
    </Suspense>
  );
}
