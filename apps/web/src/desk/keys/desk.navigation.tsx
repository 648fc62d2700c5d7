import { useLocation, useNavigate } from 'react-router';
import { usePortal } from '../../layout/portal.context.js';
import { useSession } from '../../staff/session/session.context.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import { lastList, nextAfter } from '../queue/last.list.js';
import { useDeskKey } from './use-desk-key.js';

/** Keys that lead from any page of the desk to another. Shows nothing. */
export function DeskNavigation() {
  const navigate = useNavigate();
  const path = useAreaPath();
  const { may } = useSession();
  const go = (...parts: readonly string[]) => void navigate(path(...parts));
  const { tenant } = usePortal();
  const onTicket = useLocation().pathname.includes('/tickets/');
  const next = () => {
    const list = lastList(tenant);
    const number = list === null ? null : nextAfter(list, list.opened);
    if (number !== null) return go('tickets', number);
    // Its end: back to where they came from.
    void navigate(`${path()}${list?.address ?? ''}`);
  };
  useDeskKey('nextTicket', next, onTicket);
  useDeskKey('goQueue', () => go(), may('queue.read'));
  useDeskKey('goCall', () => go('call'), may('ticket.register'));
  useDeskKey('goCallBacks', () => go('call-backs'), may('queue.read'));
  useDeskKey('goCalls', () => go('calls'), may('call.read'));
  useDeskKey('goClosure', () => go('closure-checks'), may('queue.read'));
  useDeskKey('goDuty', () => go('duty'), may('roster.read'));
  return null;
}
