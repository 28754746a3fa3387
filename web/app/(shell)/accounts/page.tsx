import { Suspense } from 'react';
import { Accounts } from './Accounts';
import { texts } from '@/lib/texts';

export const metadata = { title: texts.accounts.title };

export default function AccountsPage() {
  return (
    <Suspense>
      <Accounts />
    </Suspense>
  );
}
