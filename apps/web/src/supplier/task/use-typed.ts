import { useState } from 'react';
import { usePortal } from '../../layout/portal.context.js';
import { useSession } from '../../staff/session/session.context.js';
import { staffDraftKey } from '../../storage/drafts.js';
import { useKept } from '../../storage/use-kept.js';
import { NOTHING, type Typed } from './act.sending.js';
import type { TaskAct } from './acts.js';

/** What is being typed for an act on a task: it survives a reload, the lock, and the back button. */
export function useTyped(task: string, act: TaskAct['id']) {
  const { tenant } = usePortal();
  const { person } = useSession();
  const key = staffDraftKey(tenant, person, 'supplier-task', task, act);
  const [kept, setTyped, forget] = useKept<Typed | null>(key, null, readTyped);
  const [wasThere] = useState(kept !== null);
  return { typed: kept ?? NOTHING, setTyped, forget, resumed: wasThere && kept !== null };
}

function readTyped(stored: unknown): Typed | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const values = new Map<string, unknown>(Object.entries(stored));
  const word = (name: keyof Typed): string => {
    const value = values.get(name);
    return typeof value === 'string' ? value : '';
  };
  return { text: word('text'), outcome: word('outcome'), effortMinutes: word('effortMinutes') };
}
