import { PoisonMessageError, type Receipts } from '@sportello/plugin-sdk';
import { z } from 'zod';
import type { Settings } from './settings.js';

const report = z.object({
  report: z.object({
    issuer: z.string().max(200),
    about: z.string().min(1).max(500),
    recipient: z.string().min(1).max(200),
    state: z.enum(['delivered', 'not-delivered', 'delayed']),
    at: z.iso.datetime({ offset: true }),
  }),
});

export const receipts: Receipts<Settings> = {
  check: async () => undefined,

  // Null for what is no report: whatever else comes in is somebody's request.
  classify: async (ctx, message) => {
    const content = json(await ctx.blobs.get(message.raw));
    if (typeof content !== 'object' || content === null || !('report' in content)) return null;
    const { success, data } = report.safeParse(content);
    if (!success) throw new PoisonMessageError('report-malformed', 'a delivery report that cannot be read');
    const { issuer, about, recipient, state, at } = data.report;
    if (issuer !== ctx.settings.issuer) {
      throw new PoisonMessageError('report-not-believed', 'a delivery report by somebody else');
    }
    // Said, not proved: nothing is signed here.
    return { state, about, recipients: [recipient.toLowerCase()], at, proved: false, issuer };
  },
};

function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
