import { useApi } from '../../api/api.context.js';
import type { Schema } from '../../api/routes.js';
import { useAction, type Action } from '../../form/use-action.js';

export type Checked = Schema<'InstanceCheckView'>;
export type Settings = Readonly<Record<string, unknown>>;

/** Milliseconds: a plugin may take its time to reach the other side. */
export const TRIAL_MS = 90_000;

/** Has the plugin try settings without saving them; those in force when none are given. */
export function useCheck(instance: string): Action<{ readonly settings?: Settings }, Checked> {
  const api = useApi();
  return useAction((body: { readonly settings?: Settings }) =>
    api.post('/plugins/{instance}/check', { path: { instance }, body, deadlineMs: TRIAL_MS }),
  );
}
