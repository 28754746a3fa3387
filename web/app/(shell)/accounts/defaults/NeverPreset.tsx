import { IconHandStop } from '@tabler/icons-react';
import css from './Defaults.module.css';
import { texts } from '@/lib/texts';

const words = texts.accountDefaults.never;

/** What this form cannot offer, and why. */
export function NeverPreset() {
  return (
    <section className={css.never}>
      <IconHandStop size={18} stroke={1.7} aria-hidden />
      <div>
        <h3>{words.title}</h3>
        <ul>
          {words.list.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <p>{words.why}</p>
      </div>
    </section>
  );
}
