import { usePortal } from '../../layout/portal.context.js';
import { staffDraftKey } from '../../storage/drafts.js';
import { useKeptText } from '../../storage/use-kept.js';
import { useSession } from './session.context.js';

/** A text somebody is writing, e.g. `useDraftText('reply', number)`: see useKept for what it survives. */
export function useDraftText(
  ...of: readonly string[]
): [text: string, set: (text: string) => void, forget: () => void] {
  const { tenant } = usePortal();
  const { person } = useSession();
  return useKeptText(staffDraftKey(tenant, person, ...of));
}
