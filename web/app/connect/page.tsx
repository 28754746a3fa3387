import { Suspense } from 'react';
import { ClientConnect } from './ClientConnect';
import { texts } from '@/lib/texts';

export const metadata = { title: texts.connect.client.title, robots: { index: false, follow: false }, referrer: 'no-referrer' as const };

export default function ConnectPage() {
  return (
    <Suspense>
      <ClientConnect />
    </Suspense>
  );
}
