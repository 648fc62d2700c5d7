import { useApi } from '../../api/api.context.js';
import { errorOf, useProblemText } from '../../components/error-summary.js';
import { TextField } from '../../components/text-field.js';
import { FormDialog } from '../form.dialog.js';
import { useSpeech } from '../texts/index.js';
import { useForm } from '../use-form.js';

/** Has one handled ticket reviewed on purpose. */
export function PickDialog({ close, picked }: { close: () => void; picked: (id: string) => void }) {
  const { t } = useSpeech();
  const api = useApi();
  const say = useProblemText();
  const form = useForm({
    of: ['quality', 'pick'],
    initial: { ticket: '' },
    needs: () => ({ ticket: t('quality.ticket') }),
    perform: ({ ticket }, key) => api.post('/quality/reviews', { body: { ticket: ticket.toUpperCase() }, key }),
    done: ({ id }) => picked(id),
  });
  return (
    <FormDialog id="pick-form" title={t('quality.pick')} submit={t('quality.pick.do')} form={form} close={close}>
      <TextField
        {...{ name: 'ticket', label: t('quality.ticket'), help: t('quality.pick.help'), type: 'text', required: true }}
        {...{ value: form.draft.ticket, onChange: (value) => form.change('ticket', value) }}
        error={errorOf(form.problems, 'ticket', say)}
      />
    </FormDialog>
  );
}
