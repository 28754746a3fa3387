import css from './Move.module.css';
import { AccountAvatar } from '@/components/AccountAvatar';
import type { AccountRefResponse } from '@/lib/api/types';

interface FaceProps {
  label: string;
  person: AccountRefResponse;
  name: string;
  handle: string;
}

/** One side of the comparison, the picture large enough to recognise somebody. */
export function Face({ label, person, name, handle }: FaceProps) {
  return (
    <figure className={css.face}>
      <span className={css.label}>{label}</span>
      <AccountAvatar account={person} size={96} />
      <figcaption>
        <strong className="cw-clip">{name}</strong>
        <span className="cw-clip">{handle}</span>
      </figcaption>
    </figure>
  );
}
