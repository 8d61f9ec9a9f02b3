/** Whether the browser's session was found to have ended while a page was open. */
let ended = false;
const listeners = new Set<() => void>();

export const session = {
  hasEnded: () => ended,
  end: () => set(true),
  goesOn: () => set(false),
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};

function set(value: boolean): void {
  if (ended === value) return;
  ended = value;
  for (const listener of listeners) listener();
}

/** Where to log in so that the person comes back to a path of this site. */
export function loginAddress(to: string): string {
  return `/login?${new URLSearchParams({ to }).toString()}`;
}
