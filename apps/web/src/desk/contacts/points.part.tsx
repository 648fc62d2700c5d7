import { useState } from 'react';
import { useApi } from '../../api/api.context.js';
import type { Schema } from '../../api/routes.js';
import { DataTable } from '../../components/data-table.js';
import { Time } from '../../components/time.js';
import { useAction } from '../../form/use-action.js';
import { useNotify } from '../../layout/notifier.js';
import { useAssurance } from '../texts/assurance.js';
import { AddPointDialog } from './add-point.dialog.js';
import { MergeDialog, useContactsChanged } from './merge.dialog.js';
import { pointName } from './point.words.js';
import { ReasonDialog } from './reason.dialog.js';
import { useSpeech } from './texts/index.js';

type Card = Schema<'ContactCardView'>;
type Point = Schema<'ContactPointView'>;
type Contact = Schema<'KnownContactView'>;

/** By what they are known and how sure it is; operators add to it, and take away what nobody has proved (E3). */
export function Points({ card: { contact, points } }: { card: Card }) {
  const { t } = useSpeech();
  const sure = useAssurance();
  const [adding, add] = useState(false);
  const [wrong, remove] = useState<Point | null>(null);
  const [other, merge] = useState<Schema<'FoundContactView'> | null>(null);
  return (
    <>
      <DataTable
        caption={t('contact.points')}
        rows={points}
        keyOf={({ kind, value }) => `${kind} ${value}`}
        columns={[
          { id: 'kind', title: t('contact.kind'), cell: ({ kind }) => pointName(kind, t) },
          { id: 'value', title: t('contact.value'), cell: ({ value }) => value },
          {
            id: 'sure',
            title: t('contact.sure'),
            cell: ({ assurance, source }) => (source === undefined ? t('contact.byHand') : sure(assurance)),
          },
          { id: 'seen', title: t('contact.seen'), cell: ({ seenAt }) => <Time at={seenAt} /> },
          {
            id: 'change',
            title: t('contact.change'),
            cell: (point) => (point.proved ? '—' : <RemoveButton {...{ point, remove }} />),
          },
        ]}
        tools={
          <button type="button" className="btn btn-outline-primary btn-xs" onClick={() => add(true)}>
            {t('contact.add')}
          </button>
        }
        empty={t('contact.points.none')}
      />
      {adding && <AddPointDialog {...{ contact, merge }} close={() => add(false)} />}
      {wrong !== null && <RemoveDialog {...{ contact }} point={wrong} close={() => remove(null)} />}
      {other !== null && <MergeDialog target={contact} source={other} close={() => merge(null)} />}
    </>
  );
}

function RemoveButton({ point, remove }: { point: Point; remove: (point: Point) => void }) {
  const { t } = useSpeech();
  const { kind, value } = point;
  return (
    <button
      type="button"
      className="btn btn-outline-primary btn-xs"
      aria-label={t('contact.removeFor', { kind: pointName(kind, t), value })}
      onClick={() => remove(point)}
    >
      {t('contact.remove')}
    </button>
  );
}

interface RemoveDialogProps {
  readonly contact: Contact;
  readonly point: Point;
  readonly close: () => void;
}

function RemoveDialog({ contact: { id, name }, point: { kind, value }, close }: RemoveDialogProps) {
  const { t } = useSpeech();
  const api = useApi();
  const notify = useNotify();
  const changed = useContactsChanged();
  const remove = useAction(
    (reason: string, key) =>
      api.post('/contacts/{id}/points/remove', { path: { id }, body: { kind, value, reason }, key }),
    ['reason'],
  );
  const send = async (reason: string) => {
    if ((await remove.run(reason)).kind !== 'done') return false;
    notify.done(t('point.remove.done'));
    changed();
    return true;
  };
  return (
    <ReasonDialog
      {...{ draft: `remove ${id} ${kind} ${value}`, action: remove, send, close }}
      title={t('point.remove.title')}
      label={t('point.remove.reason')}
      submit={t('point.remove.do')}
    >
      <p>{t('point.remove.preview', { kind: pointName(kind, t), value, name })}</p>
      <p className="sp-help">{t('point.remove.stays')}</p>
    </ReasonDialog>
  );
}
