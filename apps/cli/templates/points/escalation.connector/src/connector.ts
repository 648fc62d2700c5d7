import type { EscalationConnector } from '@sportello/plugin-sdk';
import { call } from './gateway.client.js';
import type { Settings } from './settings.js';
import { updatesOf } from './updates.js';

export const connector: EscalationConnector<Settings> = {
  check: async (ctx) => void (await call(ctx, 'GET', 'status')),

  open: async (ctx, task, key) => {
    const known = await ctx.store.get(`opened:${key}`);
    if (typeof known === 'string') return { reference: known };
    const { id, number, title, text, severity, dueAt } = task;
    await call(ctx, 'POST', 'tasks', { id, number, title, text, severity, dueAt }, key);
    await ctx.store.set(`opened:${key}`, number);
    return { reference: number };
  },

  update: async (ctx, _task, reference, { kind, text, at }, key) => {
    if ((await ctx.store.get(`told:${key}`)) === true) return;
    await call(ctx, 'POST', `tasks/${encodeURIComponent(reference)}/changes`, { kind, text, at }, key);
    await ctx.store.set(`told:${key}`, true);
  },

  pull: async (ctx, since) => {
    const from = typeof since === 'number' ? since : 0;
    const { updates, more } = updatesOf(await call(ctx, 'GET', `waiting?from=${from}`), from);
    return { updates, next: from + updates.length, more };
  },
};
