/** Shorter pieces than this say more about buffers than about the line. */
const SHORTEST = 400;
const WEIGHT = 0.3;

/** Bytes per second over the last moments, smoothed so that the figure can be read. */
export function createSpeedometer(now: () => number = () => performance.now()) {
  let at: number | undefined;
  let from = 0;
  let speed: number | null = null;

  return {
    /** Called with all bytes sent so far. */
    read: (sent: number): number | null => {
      const time = now();
      if (at === undefined || sent < from) {
        at = time;
        from = sent;
      } else if (time - at >= SHORTEST) {
        const current = ((sent - from) / (time - at)) * 1_000;
        speed = speed === null ? current : speed + WEIGHT * (current - speed);
        at = time;
        from = sent;
      }
      return speed;
    },
    /** After a pause: what lies before says nothing of now. */
    reset: () => {
      at = undefined;
      speed = null;
    },
  };
}
