import type { SupplierExport, SupplierExports } from '@sportello/escalation';
import { jobContext, type JobHelpers, type JobPayload } from '@sportello/platform';
import { pluginHttp } from '@sportello/plugin-host';
import { PermanentPluginError } from '@sportello/plugin-sdk';
import type { TenantDirectory } from '@sportello/tenancy';
import { callbackOf } from '../suppliers/callback.address.js';
import { exportPath } from '../suppliers/export.address.js';
import type { ExportPayload } from './supplier-export.job.js';

type Payload = ExportPayload & Pick<JobPayload, 'tenant' | 'correlationId'>;
type Helpers = Pick<JobHelpers, 'attempt' | 'maxAttempts' | 'signal'>;

/** Milliseconds the other side has to answer. */
const PATIENCE = 10_000;
/** Bytes of an acknowledgement. */
const LONGEST = 4 * 1024;

/**
 * Job `supplier.reply`: tells whoever asked that their export is there, by the call-back of the Italian guidelines. It says
 * where the result is and not what: that is fetched with the supplier's own token. Tried again until acknowledged.
 */
export class SupplierReplyJob {
  constructor(
    private readonly exports: SupplierExports,
    private readonly directory: TenantDirectory,
    private readonly publicUrl: string,
  ) {}

  async run(payload: Payload, helpers: Helpers): Promise<void> {
    const ctx = jobContext(payload, 'escalation');
    const made = await this.exports.find(ctx, payload.exportId);
    if (made.replyTo === null || made.reply !== 'queued') return;
    try {
      await this.#tell(payload, made, helpers.signal);
      await this.exports.replied(ctx, made.id, null);
    } catch (error) {
      const hopeless = error instanceof PermanentPluginError;
      const reason = error instanceof Error ? error.message : 'unknown';
      await this.exports.replied(ctx, made.id, reason, hopeless || helpers.attempt >= helpers.maxAttempts);
      if (!hopeless) throw error;
    }
  }

  async #tell({ tenant }: Payload, made: SupplierExport, signal: AbortSignal): Promise<void> {
    const { escalation } = await this.directory.current(tenant);
    const agreed = escalation.suppliers[made.supplier]?.callbacks ?? [];
    // What was agreed may have been taken back since.
    const url = callbackOf(made.replyTo ?? '', agreed);
    if (url === null) throw new PermanentPluginError('the address is not among those agreed any more');
    const self = new URL(exportPath(tenant, made.id), this.publicUrl).href;
    const body = JSON.stringify({
      ...{ id: made.id, state: made.state, tasks: made.tasks, sha256: made.blob?.sha256, size: made.blob?.size },
      _links: { self, result: `${self}/result` },
    });
    const headers = { 'content-type': 'application/json', 'X-Correlation-ID': made.correlationId };
    const answer = await pluginHttp(agreed, { method: 'POST', url, headers, body, timeout: PATIENCE }, signal);
    if (answer.status >= 300 && answer.status < 400)
      throw new PermanentPluginError(`the answer is another address (${answer.status}), which is not followed`);
    if (answer.status !== 200 || !isAcknowledgement(answer.body))
      throw new Error(`answered ${answer.status} without {"result":"ACK"}`);
  }
}

/** A page under a 200 acknowledges nothing. */
function isAcknowledgement(body: Uint8Array): boolean {
  if (body.byteLength > LONGEST) return false;
  try {
    const said: unknown = JSON.parse(Buffer.from(body).toString('utf8'));
    return typeof said === 'object' && said !== null && 'result' in said && said.result === 'ACK';
  } catch {
    return false;
  }
}
