type Listener = () => void;

/**
 * Calls that were answered with 401 wait here until the user has signed in again in the dialog over the page (true)
 * or has closed it (false). One dialog, however many calls wait.
 */
function createSignInAgain() {
  let waiting: ((signedIn: boolean) => void)[] = [];
  const listeners = new Set<Listener>();
  const tell = () => listeners.forEach((listener) => listener());

  return {
    ask: () =>
      new Promise<boolean>((resolve) => {
        waiting = [...waiting, resolve];
        tell();
      }),
    settle: (signedIn: boolean) => {
      const all = waiting;
      waiting = [];
      tell();
      all.forEach((resolve) => resolve(signedIn));
    },
    isAsking: () => waiting.length > 0,
    subscribe: (listener: Listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

export const signInAgain = createSignInAgain();
