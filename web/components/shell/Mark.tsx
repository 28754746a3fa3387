/** Our own mark: a cue flag that is also a play button. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="9" fill="var(--mantine-primary-color-filled)" />
      <path d="M11 8v16M11 8.6l11 5.2-11 5.2" fill="none" stroke="var(--cw-on-accent)" strokeWidth="2.8" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
