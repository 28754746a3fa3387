import type { ReactNode } from 'react';
import { LiveEvents } from '@/components/shell/LiveEvents';
import { Shell } from '@/components/shell/Shell';
import { SignedIn } from '@/components/shell/SignedIn';
import { UploadsProvider } from '@/components/uploads/UploadsProvider';
import { UploadTray } from '@/components/uploads/UploadTray';

export default function ShellLayout({ children }: { children: ReactNode }) {
  return (
    <SignedIn>
      <LiveEvents />
      <UploadsProvider>
        <Shell tray={<UploadTray />}>{children}</Shell>
      </UploadsProvider>
    </SignedIn>
  );
}
