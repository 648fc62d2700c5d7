import { useLocation } from 'react-router';
import { tokenFrom } from '../ticket/private-link.js';
import { FollowForm } from './ticket/follow-form.js';
import { Followed } from './ticket/followed.js';

/** The ticket of a private link. The token is in the fragment, which browsers never send. */
export default function TicketPage() {
  const { hash } = useLocation();
  const token = hash.length > 1 ? tokenFrom(hash) : null;
  if (hash.length <= 1) return <FollowForm reason="start" />;
  return token === null ? (
    <FollowForm reason="refused" />
  ) : (
    <Followed key={token} token={token} refused={<FollowForm reason="refused" />} />
  );
}
