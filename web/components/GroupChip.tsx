import css from './GroupChip.module.css';
import { groupColourOf } from '@/lib/accounts/groupColours';
import type { AccountGroupResponse, GroupColour } from '@/lib/api/types';

export function GroupDot({ colour }: { colour: GroupColour }) {
  return <span className={css.dot} style={{ background: groupColourOf(colour) }} aria-hidden />;
}

/** A group by its name, with its colour beside it. */
export function GroupChip({ group: { name, colour } }: { group: AccountGroupResponse }) {
  return (
    <span className={css.chip} title={name}>
      <GroupDot colour={colour} />
      <span className="cw-clip">{name}</span>
    </span>
  );
}
