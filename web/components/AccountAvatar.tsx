import { Avatar } from '@mantine/core';
import type { AccountRefResponse } from '@/lib/api/types';

/** A hue of its own for each account, so that avatars without a picture are told apart. */
function hueOf(id: string): number {
  let hash = 2166136261;
  for (const character of id) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 16777619);
  }
  // Ids made in one moment differ in few digits; the golden angle spreads them over the circle.
  return Math.round(((hash >>> 0) * 137.508) % 360);
}

/** OKLCH keeps the lightness the same for every hue: white initials have a contrast of about 5 to 1 on each. */
export const accountColor = (accountId: string): string => `oklch(53% 0.12 ${hueOf(accountId)})`;

const wordsOf = (name: string): string[] => name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** The first letters of two words, or the first two of one: "Fern & Clay" is FC. */
function initialsOf(nickname: string, username: string): string {
  const [first = '', second] = wordsOf(nickname).length > 0 ? wordsOf(nickname) : wordsOf(username);
  const letters = second === undefined ? [...first].slice(0, 2) : [[...first][0], [...second][0]];
  return letters.join('').toUpperCase();
}

/** Decorative: the account's name stands beside it or is the label of what it is in. */
export function AccountAvatar({ account, size = 28 }: { account: AccountRefResponse; size?: number }) {
  return (
    <Avatar
      src={account.avatarUrl}
      alt=""
      size={size}
      radius="100%"
      aria-hidden
      styles={{ placeholder: { background: accountColor(account.id), color: '#fff', fontSize: size * 0.38, fontWeight: 650, letterSpacing: 0 } }}
    >
      {initialsOf(account.nickname, account.username)}
    </Avatar>
  );
}
