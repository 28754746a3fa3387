import type { ReactNode } from 'react';
import { LiveEvents } from '@/components/shell/LiveEvents';
import { Shell } from '@/components/shell/Shell';
import { SignedIn } from '@/components/shell/SignedIn';

export default function ShellLayout({ children }: { children: ReactNode }) {
  return (
    <SignedIn>
      <LiveEvents />
      <Shell>{children}</Shell>
    </SignedIn>
  );
}
