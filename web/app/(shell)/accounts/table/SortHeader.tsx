import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import css from './Table.module.css';

/** A column's head; pressing it sorts by the column, pressing it again turns the order. */
export function SortHeader({ text, direction, turn }: { text: string; direction: 'ascending' | 'descending' | null; turn: (() => void) | null }) {
  const Arrow = direction === 'descending' ? IconArrowDown : IconArrowUp;
  return (
    <th scope="col" aria-sort={direction ?? undefined}>
      {turn === null ? (
        text
      ) : (
        <button type="button" className={css.sort} onClick={turn}>
          {text}
          {direction !== null && <Arrow size={13} aria-hidden />}
        </button>
      )}
    </th>
  );
}
