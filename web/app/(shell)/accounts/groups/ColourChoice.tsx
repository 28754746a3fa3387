import { useId } from 'react';
import css from './Groups.module.css';
import { groupColourOf, groupColours } from '@/lib/accounts/groupColours';
import type { GroupColour } from '@/lib/api/types';
import { texts } from '@/lib/texts';

const words = texts.accountGroups;

/** The colours there are, as the radio buttons that they are. */
export function ColourChoice({ value, onChange, error }: { value?: GroupColour; onChange?: (colour: GroupColour) => void; error?: React.ReactNode }) {
  const name = useId();
  return (
    <fieldset className={css.colours}>
      <legend>{words.form.colour}</legend>
      {groupColours.map((colour) => (
        <label key={colour} className={css.swatch} title={words.colours[colour]}>
          <input type="radio" name={name} aria-label={words.colours[colour]} checked={colour === value} onChange={() => onChange?.(colour)} />
          <span style={{ background: groupColourOf(colour) }} aria-hidden />
        </label>
      ))}
      {error != null && <p className={css.error}>{error}</p>}
    </fieldset>
  );
}
