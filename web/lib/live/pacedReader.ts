/**
 * Reads again after a change, and never while a reading is under way: a list of many pages would be begun anew with every event of a burst
 * and never get to its end. What changes meanwhile is read by the next.
 */
export function pacedReader(read: () => Promise<unknown>, pause: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  let again = false;

  const ask = () => {
    if (reading) {
      again = true;
      return;
    }
    timer ??= setTimeout(() => {
      timer = undefined;
      reading = true;
      void read().finally(() => {
        reading = false;
        if (again) {
          again = false;
          ask();
        }
      });
    }, pause);
  };

  return { ask, stop: () => clearTimeout(timer) };
}
