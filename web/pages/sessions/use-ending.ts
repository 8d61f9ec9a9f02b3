import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage } from '../../texts/language.js';
import { endAllSessions, endSession } from './sessions-data.js';

const words = {
  done: { vi: 'Phiên đã kết thúc', en: 'The session has ended' },
  allDone: { vi: 'Mọi phiên đã kết thúc', en: 'All sessions have ended' },
};

/** Ends sessions of a person (of whoever asks where nobody is named), and says which one is just being ended. */
export function useEnding(person: string | undefined) {
  const { say } = useLanguage();
  const queries = useQueryClient();
  const [current, setCurrent] = useState<string>();
  const [fault, setFault] = useState<unknown>();
  const attempt = async (what: string, done: string, act: () => Promise<unknown>) => {
    setCurrent(what);
    setFault(undefined);
    try {
      await act();
      notifications.show({ message: done, color: 'green.9' });
    } catch (caught) {
      setFault(caught);
    } finally {
      setCurrent(undefined);
      await queries.invalidateQueries({ queryKey: ['sessions'] });
    }
  };
  return {
    current,
    fault,
    end: (sessionId: string) => attempt(sessionId, say(words.done), () => endSession({ person, sessionId })),
    endAll: (of: string) => attempt('all', say(words.allDone), () => endAllSessions(of)),
  };
}
