import { useEffect, useState, useSyncExternalStore } from 'react';
import { takeKeep } from './kept.js';
import { session } from './session.js';
import { type DraftPlace, SharedDraft, type Stored } from './shared-draft.js';

/** A draft that stores itself for as long as the page shows it; undefined until what was kept on this machine has been looked for. */
export function useSharedDraft<Part>({
  key,
  place,
  stored,
}: {
  /** Who writes what: another key is another draft. */
  key: string;
  place: DraftPlace<Part>;
  stored: Stored<Part>;
}): SharedDraft<Part> | undefined {
  const [draft, setDraft] = useState<{ readonly key: string; readonly draft: SharedDraft<Part> }>();
  useEffect(() => {
    let opened: SharedDraft<Part> | undefined;
    let isGone = false;
    void takeKeep<Part>(key).then((keep) => {
      if (isGone) return keep.leave();
      opened = new SharedDraft({ place, keep, stored });
      setDraft({ key, draft: opened });
    });
    return () => {
      isGone = true;
      opened?.close();
    };
    // A draft is begun once: what is stored later it is told.
  }, [key]);
  const current = draft?.key === key ? draft.draft : undefined;
  useEffect(() => current?.takeIn(stored), [current, stored]);
  useEffect(() => {
    if (!current) return undefined;
    const store = () => void current.flush();
    const ends = session.subscribe(() => {
      if (!session.hasEnded()) store();
    });
    window.addEventListener('online', store);
    document.addEventListener('visibilitychange', store);
    return () => {
      ends();
      window.removeEventListener('online', store);
      document.removeEventListener('visibilitychange', store);
    };
  }, [current]);
  return current;
}

/** How a draft stands now. */
export function useDraftState<Part>(draft: SharedDraft<Part>) {
  return useSyncExternalStore(draft.subscribe, draft.state);
}
