import { Suspense } from 'react';
import { SignIn } from './SignIn';
import { texts } from '@/lib/texts';

export const metadata = { title: texts.session.title };

export default function SignInPage() {
  return (
    <Suspense>
      <SignIn />
    </Suspense>
  );
}
