import { TextField } from '../../components/text-field.js';
import { usePortal } from '../../layout/portal.context.js';
import { useSession } from '../../staff/session/session.context.js';
import { staffDraftKey } from '../../storage/drafts.js';
import { useKeptText } from '../../storage/use-kept.js';
import { useSpeech } from '../texts/index.js';

const SHORTEST = 3;
const LONGEST = 500;

/** Why something is changed, kept until it is. @param of what it is about */
export function useReason(of: string) {
  const { tenant } = usePortal();
  const { person } = useSession();
  const [text, set, forget] = useKeptText(staffDraftKey(tenant, person, 'configuration-reason', of));
  return { text, set, forget, given: text.trim().length >= SHORTEST };
}

export interface ReasonFieldProps {
  /** Id of the form, whose button stands elsewhere. */
  readonly form: string;
  readonly reason: ReturnType<typeof useReason>;
  /** Whether it was tried to send. */
  readonly asked: boolean;
  readonly submit: () => void;
}

/** The form that asks why: read by whoever finds the revision later. */
export function ReasonField({ form, reason, asked, submit }: ReasonFieldProps) {
  const { t } = useSpeech();
  return (
    <form
      id={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        {...{ name: 'reason', type: 'textarea', rows: 2, required: true, maxLength: LONGEST }}
        label={t('configuration.reason')}
        help={t('configuration.reason.help')}
        value={reason.text}
        onChange={(text) => reason.set(text.slice(0, LONGEST))}
        error={asked && !reason.given ? t('configuration.reason.needed') : undefined}
      />
    </form>
  );
}
