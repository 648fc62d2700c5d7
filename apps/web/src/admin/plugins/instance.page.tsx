import { Link, useParams } from 'react-router';
import { useRead } from '../../api/use-read.js';
import { ReadState } from '../../components/read-state.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import { SettingsPart } from '../settings/settings.part.js';
import { useSpeech } from '../texts/index.js';
import { InstanceActions } from './instance.actions.js';
import { InstanceFacts } from './instance.facts.js';
import { InstanceLogs } from './instance.logs.js';
import '../admin.css';

/** Milliseconds: other people, and other processes, change it too. */
const POLL = 10_000;

/** One plugin instance: how it is, what it said, its settings, and what can be done to it alone. */
export default function InstancePage() {
  const { t } = useSpeech();
  const { instance = '' } = useParams();
  const path = useAreaPath();
  const read = useRead('/plugins/{instance}', { path: { instance } }, { refetchInterval: POLL });
  return (
    <div key={instance}>
      <AreaHeading title={instance}>
        <Link to={path()}>{t('plugins.back')}</Link>
      </AreaHeading>
      <ReadState of={read}>
        {(shown) => (
          <>
            <InstanceFacts instance={shown} />
            <InstanceActions instance={shown} />
            <SettingsPart instance={shown} />
            <InstanceLogs name={shown.instance} />
          </>
        )}
      </ReadState>
    </div>
  );
}
