import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useRead } from '../../api/use-read.js';
import { ReadState } from '../../components/read-state.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import type { Saved } from '../configuration/save.dialog.js';
import { SettingsPart } from '../settings/settings.part.js';
import { useSpeech } from '../texts/index.js';
import { InstanceActions } from './instance.actions.js';
import { InstanceFacts, type Instance } from './instance.facts.js';
import { InstanceLogs } from './instance.logs.js';
import { InstanceSaved } from './instance.saved.js';
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
      <ReadState of={read}>{(shown) => <InstanceParts instance={shown} />}</ReadState>
    </div>
  );
}

function InstanceParts({ instance }: { instance: Instance }) {
  const [saved, setSaved] = useState<Saved | null>(null);
  const { revision: before } = instance;
  // Switched to what it was, or restarted: no revision was made.
  const made = (revision: number | undefined) =>
    setSaved(revision === undefined || revision === before ? null : { revision, before, from: null });
  return (
    <>
      <InstanceFacts instance={instance} />
      {saved !== null && <InstanceSaved saved={saved} over={() => setSaved(null)} />}
      <InstanceActions instance={instance} made={made} />
      <SettingsPart instance={instance} made={made} />
      <InstanceLogs name={instance.instance} />
    </>
  );
}
