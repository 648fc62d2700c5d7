import type { ReactNode } from 'react';
import type { Schema } from '../../api/routes.js';
import { useRead } from '../../api/use-read.js';
import { ReadState } from '../../components/read-state.js';
import { Time } from '../../components/time.js';
import { useSpeech } from '../texts/index.js';
import { StateWords } from './state.words.js';

export type Instance = Schema<'InstanceView'>;
type Health = Schema<'InstanceHealthView'>;

/** Milliseconds: after an action the state follows by itself within seconds. */
const POLL = 4_000;

/** What an instance is and how it is, in words the operator can act upon. */
export function InstanceFacts({ instance }: { instance: Instance }) {
  const { t } = useSpeech();
  const all = useRead('/plugins', undefined, { refetchInterval: POLL });
  return (
    <section aria-labelledby="health">
      <h2 id="health">{t('plugins.health')}</h2>
      <ReadState of={all}>
        {({ items }) => <Facts instance={instance} health={items.find((one) => one.instance === instance.instance)} />}
      </ReadState>
    </section>
  );
}

function Facts({ instance, health }: { instance: Instance; health: Health | undefined }) {
  const { t, of } = useSpeech();
  const { plugin, version = '', use } = instance;
  const fact = (name: string): string => {
    const value = health?.facts[name];
    return typeof value === 'string' ? value : '';
  };
  const since = fact('since');
  const progress = health?.lastProgressAt;
  const sending = health?.sending;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t('plugins.state'), health === undefined ? '' : <StateWords state={health.state} />],
    [t('plugins.advice'), of(health?.advice)],
    [t('plugins.reason'), fact('reason')],
    [t('plugins.field'), fact('field')],
    [
      t('plugins.sending'),
      sending === undefined ? (
        ''
      ) : (
        <>
          <StateWords state={sending.state} />
          <p>{of(sending.advice)}</p>
          {sending.reason !== undefined && <p>{sending.reason}</p>}
        </>
      ),
    ],
    [t('plugins.since'), since === '' ? '' : <Time at={since} />],
    [t('plugins.progress'), progress === undefined ? '' : <Time at={progress} form="relative" />],
    [t('plugins.address'), fact('address')],
    [t('plugins.use'), t(`plugins.use.${use}`)],
    [t('plugins.plugin'), `${plugin} ${version}`.trim()],
  ];
  return (
    <dl className="sp-list">
      {rows
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
