import type { JobSpec } from '@sportello/platform';

/** Name of the job that follows an action to its end (E5); its handler lives in the application. Payload `{action}`. */
export const ACTION_DUE_JOB = 'problem.action-due';
export type ActionDuePayload = { readonly action: string };

/** One job for each action that is planned; it works out for itself when to look again. */
export const actionJobs = (events: readonly { readonly type: string; readonly data: object }[]): readonly JobSpec[] =>
  events.flatMap(({ type, data }) =>
    type === 'action-planned' && 'id' in data && typeof data.id === 'string'
      ? [{ task: ACTION_DUE_JOB, payload: { action: data.id }, jobKey: `action:${data.id}` }]
      : [],
  );
