import { Suspense } from 'react';
import { Compose } from './Compose';
import { texts } from '@/lib/texts';

export const metadata = { title: texts.composer.titleNew };

export default function ComposePage() {
  return (
    <Suspense>
      <Compose />
    </Suspense>
  );
}
