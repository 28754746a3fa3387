import type { ReactNode } from 'react';
import { BottomBar } from './BottomBar';
import { HoldBanner } from './HoldBanner';
import { Rail } from './Rail';
import css from './Shell.module.css';
import { TopBar } from './TopBar';
import { texts } from '@/lib/texts';

const CONTENT = 'content';

/** Rail, top bar and bottom bar around a page. `tray` is what goes on while the user moves between pages (uploads). */
export function Shell({ tray, children }: { tray?: ReactNode; children: ReactNode }) {
  return (
    <div className={css.shell}>
      <a className={css.skip} href={`#${CONTENT}`}>
        {texts.shell.skip}
      </a>
      <Rail />
      <TopBar tray={tray} />
      <div className={css.hold}>
        <HoldBanner />
      </div>
      <main id={CONTENT} className={css.main} tabIndex={-1}>
        {children}
      </main>
      <BottomBar />
    </div>
  );
}
