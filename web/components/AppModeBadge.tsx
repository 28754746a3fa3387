import { IconFlask, IconHourglass, IconRosetteDiscountCheck, type Icon } from '@tabler/icons-react';
import { Badge } from './Badge';
import type { Tone } from './tone';
import type { AppMode } from '@/lib/api/types';
import { texts } from '@/lib/texts';

const looks: Record<AppMode, { tone: Tone; icon: Icon }> = {
  audited: { tone: 'accent', icon: IconRosetteDiscountCheck },
  unaudited: { tone: 'warning', icon: IconHourglass },
  sandbox: { tone: 'neutral', icon: IconFlask },
};

/** What TikTok lets a developer app do, in a word. */
export function AppModeBadge({ mode }: { mode: AppMode }) {
  return <Badge {...looks[mode]} text={texts.settings.apps.modes[mode]} />;
}
