import { useParams } from 'react-router';
import { ApiFailure } from '../../api/failure.js';
import { LoadFailed } from '../../components/load-failed.js';
import { Loading } from '../../components/loading.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { useSpeech } from '../texts/index.js';
import { TaskView } from './task-view.js';
import { useTask } from './use-task.js';

/** Ids that cannot be are refused as nonsense, not as missing. */
const NOT_THERE = [400, 404];

/** /supplier/{tenant}/tasks/{id} */
export default function TaskPage() {
  const { t } = useSpeech();
  const id = useParams()['id'] ?? '';
  const task = useTask(id);
  if (task.data !== undefined) return <TaskView key={id} task={task.data} />;
  if (!task.isError) return <Loading whole />;
  const gone = task.error instanceof ApiFailure && NOT_THERE.includes(task.error.status);
  if (!gone) return <LoadFailed error={task.error} retry={() => void task.refetch()} />;
  return (
    <section className="sp-narrow">
      <AreaHeading title={t('notFound.title')} />
      <p className="lead">{t('task.notFound')}</p>
    </section>
  );
}
