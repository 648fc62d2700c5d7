import { useMemo, useState } from 'react';
import { useApi } from '../../api/api.context.js';
import type { FormProblem } from '../../form/form.problem.js';
import { useAction } from '../../form/use-action.js';
import { useNotify } from '../../layout/notifier.js';
import { usePortal } from '../../layout/portal.context.js';
import { useSession } from '../../staff/session/session.context.js';
import { staffDraftKey } from '../../storage/drafts.js';
import { useKept } from '../../storage/use-kept.js';
import { atNearestFields, nearestField, saidOf } from '../nearest.field.js';
import type { Instance } from '../plugins/instance.facts.js';
import { TRIAL_MS, useCheck, type Checked } from '../plugins/use-check.js';
import { useReadInstancesAnew } from '../plugins/use-read-anew.js';
import { useSpeech } from '../texts/index.js';
import { fieldsOf, labelOf } from './setting.fields.js';
import { textsIn } from './setting.rows.js';
import { namesIn, settingsWith, shownIn, wrongIn, type Typed } from './setting.values.js';

const NOTHING: Typed = {};

/**
 * The settings of an instance while somebody changes them. Only what was typed is kept, and put into the settings as they are by
 * then: what somebody else changed meanwhile is not written over.
 * @param stored told of the revision they were saved as
 */
export function useSettings(instance: Instance, stored: (revision: number | undefined) => void) {
  const { t, of } = useSpeech();
  const notify = useNotify();
  const anew = useReadInstancesAnew();
  const fields = useMemo(() => fieldsOf(instance.schema ?? {}), [instance.schema]);
  const [typed, setTyped, forgetTyped] = useKept(useDraftKey(instance.instance), NOTHING, textsIn);
  const [wrong, setWrong] = useState<readonly FormProblem[]>([]);
  const [round, setRound] = useState(0);
  const all = { ...shownIn(fields, instance.settings), ...typed };
  const names = namesIn(fields, all);
  const check = useCheck(instance.instance);
  const save = useSave(instance, names);
  const clear = () => {
    setWrong([]);
    check.clear();
    save.clear();
  };
  /** @returns null when something is wrong that the server need not be asked about */
  const made = () => {
    clear();
    const found = wrongIn(fields, all).map(({ field, name, wrong: how }) => ({
      field: name,
      text: t(`settings.wrong.${how}`, { label: labelOf(field, of) }),
    }));
    setWrong(found);
    if (found.length > 0) setRound((count) => count + 1);
    return found.length > 0 ? null : settingsWith(fields, instance.settings, typed);
  };
  return {
    ...{ fields, all, round, check, save },
    changed: Object.keys(typed).length > 0,
    problems: [
      ...wrong,
      ...(check.outcome?.kind === 'done' ? problemsOf(check.outcome.answer, names) : []),
      ...save.problems,
    ],
    made,
    set: (name: string, value: string) => setTyped({ ...typed, [name]: value }),
    forget: () => {
      forgetTyped();
      clear();
    },
    tryOut: async () => {
      const settings = made();
      if (settings === null) return;
      const ended = await check.run({ settings });
      if (ended.kind === 'done' && ended.answer.verdict !== 'works') setRound((count) => count + 1);
    },
    store: async (unchecked: boolean) => {
      const settings = made();
      if (settings === null) return;
      const ended = await save.run({ settings, unchecked });
      if (ended.kind === 'invalid') setRound((count) => count + 1);
      if (ended.kind === 'stale') void anew();
      if (ended.kind !== 'done') return;
      stored(ended.answer.revision);
      notify.done(t('settings.saved', { instance: instance.instance }));
      await anew();
      forgetTyped();
    },
  };
}

function useDraftKey(instance: string): string {
  const { tenant } = usePortal();
  const { person } = useSession();
  return staffDraftKey(tenant, person, 'settings', instance);
}

/** Tried by the server first, which may take as long as the other side does. */
function useSave({ instance, revision }: Instance, names: readonly string[]) {
  const api = useApi();
  return useAction(
    (body: { readonly settings: Readonly<Record<string, unknown>>; readonly unchecked: boolean }) =>
      api
        .put('/plugins/{instance}/settings', { path: { instance }, body, version: revision, deadlineMs: TRIAL_MS })
        .catch((failure: unknown) => {
          throw atNearestFields(failure, names);
        }),
    names,
  );
}

const problemsOf = ({ problems }: Checked, names: readonly string[]): readonly FormProblem[] =>
  problems.map(({ field, message }) => {
    const place = nearestField(field, names);
    return { field: place, text: saidOf(field, place, message) };
  });
