import { IconAlertTriangle, IconCircleCheck, IconEye, IconPlugConnectedX, type Icon } from '@tabler/icons-react';
import { Badge } from '@/components/Badge';
import type { Tone } from '@/components/tone';
import type { Grade } from '@/lib/accounts/params';
import { texts } from '@/lib/texts';

/** How each grade looks, wherever it is shown. */
export const gradeLooks: Record<Grade, { tone: Tone; icon: Icon }> = {
  healthy: { tone: 'accent', icon: IconCircleCheck },
  needsAttention: { tone: 'progress', icon: IconEye },
  atRisk: { tone: 'warning', icon: IconAlertTriangle },
  broken: { tone: 'danger', icon: IconPlugConnectedX },
};

export function GradeBadge({ grade }: { grade: Grade }) {
  const { tone, icon } = gradeLooks[grade];
  return <Badge tone={tone} icon={icon} text={texts.accountHealth.grades[grade]} />;
}
