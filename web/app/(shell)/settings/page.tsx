import { Suspense } from 'react';
import { Settings } from './Settings';
import { texts } from '@/lib/texts';

export const metadata = { title: texts.settings.title };

export default function SettingsPage() {
  return (
    <Suspense>
      <Settings />
    </Suspense>
  );
}
