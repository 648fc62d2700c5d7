import { useApi } from '../../api/api.context.js';
import type { Option } from '../../components/choice-field.js';
import { ListChoice } from '../../components/choice-field.js';
import { errorOf, useProblemText } from '../../components/error-summary.js';
import { TextField } from '../../components/text-field.js';
import { useNotify } from '../../layout/notifier.js';
import { usePortal } from '../../layout/portal.context.js';
import { useVocabulary } from '../../staff/vocabulary.js';
import { browserClock } from '../../time/browser.clock.js';
import { FormDialog } from '../form.dialog.js';
import { useSpeech } from '../texts/index.js';
import { dayBefore } from '../trends/period.js';
import { useForm, type Draft } from '../use-form.js';

type Field = 'from' | 'to' | 'team' | 'operator' | 'topic' | 'size' | 'seed';
const MONTH = 30;

/** Draws handled tickets by lot: the rule is said, so that anybody can draw the same again. */
export function SampleDialog({ close, drawn }: { close: () => void; drawn: () => void }) {
  const { t } = useSpeech();
  const api = useApi();
  const notify = useNotify();
  const say = useProblemText();
  const { options, people } = useVocabulary();
  const topics = useTopics();
  const { zone } = usePortal();
  const today = browserClock.now();
  const form = useForm<Field, { readonly reviews: readonly string[] }>({
    of: ['quality', 'sample'],
    initial: {
      ...{ from: dayBefore(today, MONTH, zone), to: dayBefore(today, 0, zone), team: '', operator: '', topic: '' },
      ...{ size: '10', seed: '' },
    },
    needs: () => ({ from: t('period.from'), to: t('period.to'), size: t('quality.size'), seed: t('quality.seed') }),
    perform: (draft, key) => api.post('/quality/samples', { body: sampleOf(draft), key }),
    done: ({ reviews }) => {
      notify.done(t('quality.drawn.done', { count: reviews.length }));
      drawn();
      close();
    },
  });
  const field = (name: Field) => ({
    ...{ name, value: form.draft[name], error: errorOf(form.problems, name, say) },
    onChange: (value: string) => form.change(name, value),
  });
  return (
    <FormDialog id="sample-form" title={t('quality.draw')} submit={t('quality.draw')} form={form} close={close}>
      <p>{t('quality.rule')}</p>
      <TextField {...field('from')} type="date" required label={t('period.from')} />
      <TextField {...field('to')} type="date" required label={t('period.to')} />
      <ListChoice {...field('team')} required={false} label={t('wall.team')} options={options('teams')} />
      <ListChoice
        {...field('operator')}
        {...{ required: false, label: t('wall.person') }}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <ListChoice {...field('topic')} required={false} label={t('quality.topic')} options={topics} />
      <TextField {...field('size')} type="text" required label={t('quality.size')} help={t('quality.size.help')} />
      <TextField {...field('seed')} type="text" required label={t('quality.seed')} help={t('quality.seed.help')} />
    </FormDialog>
  );
}

/** Areas, and the topics of each. */
function useTopics(): readonly Option[] {
  const { of } = useSpeech();
  const { classification } = usePortal();
  return classification.flatMap(({ id, name, topics }) => [
    { value: id, label: of(name) },
    ...topics.map((topic) => ({ value: `${id}/${topic.id}`, label: `${of(name)} › ${of(topic.name)}` })),
  ]);
}

function sampleOf({ from, to, team, operator, topic: chosen, size, seed }: Draft<Field>) {
  const [area = '', topic = ''] = chosen.split('/');
  const narrowed = Object.entries({ team, operator, area, topic }).filter(([, value]) => value !== '');
  return { from, to, size: Number(size), seed, ...(Object.fromEntries(narrowed) as object) };
}
