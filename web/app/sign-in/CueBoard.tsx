import css from './CueBoard.module.css';

/** Column (a day), top in per cent of the board, and how far it is. */
const cues = [
  [0, 8, 'done'], [0, 44, 'done'], [1, 22, 'done'], [1, 62, 'done'], [2, 12, 'done'], [2, 46, 'now'],
  [3, 30, 'next'], [3, 70, 'next'], [4, 16, 'next'], [4, 56, 'next'], [5, 38, 'next'], [6, 24, 'next'], [6, 66, 'next'],
] as const;

/** A week of cues at a glance; decoration, so nothing of it is read out. */
export function CueBoard() {
  return (
    <div className={css.board} aria-hidden>
      {cues.map(([column, top, when]) => (
        <span key={`${column}-${top}`} className={css.cue} data-when={when} style={{ left: `calc(${column} * 100% / 7)`, top: `${top}%` }}>
          <i />
          <b />
        </span>
      ))}
    </div>
  );
}
