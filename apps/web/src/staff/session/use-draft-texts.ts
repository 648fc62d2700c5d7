import { usePortal } from '../../layout/portal.context.js';
import { staffDraftKey } from '../../storage/drafts.js';
import { keptTexts, type Texts } from '../../storage/kept.texts.js';
import { useKept } from '../../storage/use-kept.js';
import { useSession } from './session.context.js';

/**
 * Fields somebody is filling in: `const [draft, change, forget] = useDraftTexts(EMPTY, 'closure-check', number)`. See useKept for
 * what they survive.
 */
export function useDraftTexts<Name extends string>(initial: Texts<Name>, ...of: readonly string[]) {
  const { tenant } = usePortal();
  const { person } = useSession();
  const key = staffDraftKey(tenant, person, ...of);
  const [draft, set, forget] = useKept(key, initial, (stored) => keptTexts(stored, initial));
  const change = (changed: Partial<Texts<Name>>) => set({ ...draft, ...changed });
  return [draft, change, forget] as const;
}
