import { TextField } from '../../components/text-field.js';
import { usePortal } from '../../layout/portal.context.js';
import { useSession } from '../../staff/session/session.context.js';
import { staffDraftKey } from '../../storage/drafts.js';
import { useKeptText } from '../../storage/use-kept.js';
import { instantIn } from '../../time/zone.time.js';
import { useSpeech } from '../texts/index.js';

/** The day from which a change is to be in force, kept until it is saved; empty: at once. @param of what is changed */
export function useEffectiveDate(of: string) {
  const { tenant, zone } = usePortal();
  const { person } = useSession();
  const [day, set, forget] = useKeptText(staffDraftKey(tenant, person, 'configuration-from', of));
  const effective: { readonly effectiveFrom?: string } =
    day === '' ? {} : { effectiveFrom: instantIn(zone, `${day}T00:00`) };
  return { day, set, forget, effective };
}

/** B13: policies have versions, each with its date. */
export function EffectiveDateField({ when: { day, set } }: { when: ReturnType<typeof useEffectiveDate> }) {
  const { t } = useSpeech();
  return (
    <TextField
      {...{ name: 'effectiveFrom', type: 'date', required: false, value: day, onChange: set }}
      label={t('configuration.effectiveFrom')}
      help={t('configuration.effectiveFrom.help')}
    />
  );
}
