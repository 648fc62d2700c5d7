import type { TenantContext } from '@sportello/kernel';
import type { BlobStore } from '@sportello/platform';
import type { PluginHost } from '@sportello/plugin-host';
import type { InboundContent, InboundParty, RawInbound } from '@sportello/plugin-sdk';
import type { CurrentTenant, TenantDirectory } from '@sportello/tenancy';
import { isMaintenance, mayStartMaintenance, notAStarter } from '@sportello/ticketing';
import { kindFor } from './about.ticket.js';
import { knownOf } from './known-classification.js';

type Classified = ReturnType<typeof knownOf>;

/** Ways in whose sender waits for the answer, and so can be told. */
const ANSWERED_AT_ONCE: readonly string[] = ['webform'];

/** Whether a request asks for maintenance that whoever asks may not start (B18). */
const isRefused = (configuration: CurrentTenant, known: Classified, from: InboundParty): boolean =>
  isMaintenance(kindFor(configuration, known), configuration) && !mayStartMaintenance(from, configuration);

/**
 * B18: what has come in is never lost. Maintenance asked for by somebody who may not start it is a request of the usual kind,
 * with a note for the desk, which starts it if it is to be.
 */
export function allowedOf(
  configuration: CurrentTenant,
  known: Classified,
  from: InboundParty,
): { readonly known: Classified; readonly note: string | null } {
  if (!isRefused(configuration, known, from)) return { known, note: null };
  return { known: { kind: configuration.defaults.kind }, note: notAStarter(configuration).text.it };
}

/** Refuses on the form itself, before anything is accepted, and names who may (B18). */
export class MaintenanceGuard {
  constructor(
    private readonly directory: TenantDirectory,
    private readonly host: Pick<PluginHost, 'read'>,
    private readonly blobs: BlobStore,
  ) {}

  /** @throws DomainError `MAINTENANCE.NOT_ENTITLED` */
  async refuse(ctx: TenantContext, instance: string, messages: readonly RawInbound[]): Promise<void> {
    const configuration = await this.directory.current(ctx.tenant);
    const channel = configuration.channels.find((candidate) => candidate.instance === instance);
    const any = Object.keys(configuration.kinds).some((kind) => isMaintenance(kind, configuration));
    if (!any || channel === undefined || !ANSWERED_AT_ONCE.includes(channel.kind)) return;
    for (const message of messages) {
      const { request, from } = await this.#read(ctx, instance, message);
      if (isRefused(configuration, knownOf(configuration, request ?? {}), from)) throw notAStarter(configuration);
    }
  }

  async #read(ctx: TenantContext, instance: string, message: RawInbound): Promise<InboundContent> {
    const { externalId, mediaType, receivedAt, hints = {} } = message;
    const raw = message.raw instanceof Uint8Array ? await this.blobs.put(ctx.tenant, message.raw) : message.raw;
    return this.host.read(ctx, instance, { externalId, mediaType, receivedAt, hints, raw });
  }
}
