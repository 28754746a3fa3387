import css from './Composer.module.css';

/** Frames of the video side by side, decoration behind the slider. */
export function Filmstrip({ frames }: { frames: readonly string[] }) {
  return (
    <div className={css.filmstrip} aria-hidden>
      {frames.map((frame, index) => (
        <img key={index} src={frame} alt="" />
      ))}
    </div>
  );
}
