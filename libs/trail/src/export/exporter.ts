import type { Readable } from 'node:stream';
import { canonicalJson, DomainError, newId, type Clock, type TenantContext } from '@sportello/kernel';
import type { BlobStore, ContentVerdicts, Tx, UnitOfWork } from '@sportello/platform';
import { recordAct } from '../acts/trail.book.js';
import type { DigestSeal } from '../digest/digest.seal.js';
import { digestsOf } from '../digest/digest.store.js';
import { Archive } from './archive.js';
import {
  eventLines,
  fileAddresses,
  logsOf,
  OF_PERSON,
  OF_TICKET,
  rawAddresses,
  sectionRows,
  SECTIONS,
  type ExportScope,
} from './export.sections.js';
import { personIndex } from './person.index.js';

/** Format of the archive, told in its manifest. */
const FORMAT = 'sportello-export/1';

/** Writes archives: JSON, files by their hash, and a signed manifest that names every one of them with its hash. */
export class Exporter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly blobs: BlobStore,
    private readonly verdicts: Pick<ContentVerdicts, 'of' | 'state'>,
    private readonly seal: DigestSeal,
    private readonly clock: Clock,
  ) {}

  /**
   * All of one moment. Who takes restricted tickets out is noted on each of them (A2), and the export itself is an act on
   * record, both before a byte of it is made.
   * @param consume takes the bytes as they are made
   */
  async write<T>(ctx: TenantContext, scope: ExportScope, consume: (archive: Readable) => Promise<T>): Promise<T> {
    const now = this.clock.now();
    await this.unitOfWork.run(ctx, async (tx) => {
      await noteReads(tx, ctx, scope, now);
      await recordAct(tx, ctx, now, actOf(scope));
    });
    await this.#judge(ctx, scope);
    return this.unitOfWork.run(
      ctx,
      (tx) => consume(Archive.of(now, (archive) => this.#fill(tx, archive, scope, now))),
      { readOnly: true, isolation: 'repeatable read' },
    );
  }

  /** Has what nobody has looked at lately looked at first: an archive is of one moment, and scanning takes its time. */
  async #judge(ctx: TenantContext, scope: ExportScope): Promise<void> {
    if ((await this.verdicts.state()) !== 'answering') return;
    const addresses = await this.unitOfWork.run(
      ctx,
      async (tx) => {
        const found = new Set<string>();
        for await (const { sha256 } of fileAddresses(tx, scope)) found.add(sha256);
        for await (const { sha256 } of rawAddresses(tx, scope)) found.add(sha256);
        return found;
      },
      { readOnly: true },
    );
    for (const sha256 of addresses) await this.verdicts.of(ctx.tenant, { sha256 }).catch(gone);
  }

  async #fill(tx: Tx, archive: Archive, scope: ExportScope, now: Date): Promise<void> {
    if (scope.ticket !== null) await this.#arrays(tx, archive, scope, OF_TICKET);
    else await (scope.contacts === null ? this.#tenant(tx, archive, scope) : this.#person(tx, archive, scope));
    const quarantined = [
      ...(await this.#blobs(tx, archive, 'files', fileAddresses(tx, scope))),
      ...(await this.#blobs(tx, archive, 'raw', rawAddresses(tx, scope))),
    ];
    const manifest = canonicalJson({
      ...{ format: FORMAT, tenant: tx.tenant, at: now.toISOString(), restricted: scope.restricted },
      ...{ contacts: scope.contacts, ticket: scope.ticket, keyId: this.seal.keyId, files: archive.entries },
      ...(quarantined.length === 0 ? {} : { quarantined }),
    });
    await archive.addText('manifest.sig', `${this.seal.signBytes(Buffer.from(manifest, 'utf8'))}\n`);
    await archive.addText('manifest.key.pem', this.seal.publicKey);
    await archive.addText('manifest.json', manifest);
  }

  async #tenant(tx: Tx, archive: Archive, scope: ExportScope): Promise<void> {
    for (const section of Object.keys(SECTIONS))
      await archive.addLines(`${section}.jsonl`, sectionRows(tx, section, scope));
    for (const log of logsOf(scope)) await archive.addLines(`events/${log.name}.jsonl`, eventLines(tx, log, scope));
    await archive.addLines('digests.jsonl', digestsOf(tx));
  }

  async #person(tx: Tx, archive: Archive, scope: ExportScope): Promise<void> {
    await archive.add('index.html', personIndex(tx, scope));
    await this.#arrays(tx, archive, scope, OF_PERSON);
  }

  async #arrays(tx: Tx, archive: Archive, scope: ExportScope, sections: readonly string[]): Promise<void> {
    for (const section of sections) await archive.addArray(`${section}.json`, sectionRows(tx, section, scope));
    for (const log of logsOf(scope)) await archive.addArray(`events/${log.name}.json`, eventLines(tx, log, scope));
  }

  /** @returns what is in quarantine: malicious bytes are not handed on, and the archive says which they are (ADR 0181) */
  async #blobs(
    tx: Tx,
    archive: Archive,
    folder: string,
    addresses: AsyncIterable<{ readonly sha256: string; readonly ending?: string }>,
  ): Promise<Quarantined[]> {
    const quarantined: Quarantined[] = [];
    for await (const { sha256, ending = '' } of addresses) {
      const name = `${folder}/${sha256}${ending}`;
      const signature = await signatureOf(tx, sha256);
      if (signature !== null) {
        quarantined.push({ name, signature });
        await archive.addText(`${name}.quarantined.txt`, notice(signature));
        continue;
      }
      const content = await this.blobs.get(tx.tenant, { sha256 }).catch(() => null);
      // Bytes that retention took away are told by the row that names them, and by their absence.
      if (content !== null) await archive.add(name, content as AsyncIterable<Uint8Array>);
    }
    return quarantined;
  }
}

/** By what a scanner knows it as malicious; null: by nothing. */
async function signatureOf(tx: Tx, sha256: string): Promise<string | null> {
  const [row] = await tx.query<{ readonly signature: string | null }>(
    'SELECT signature FROM content_verdict WHERE tenant_id = $1 AND sha256 = $2',
    [tx.tenant, sha256],
  );
  return row?.signature ?? null;
}

/** A file that is not in an archive because it is malicious. */
interface Quarantined {
  readonly name: string;
  readonly signature: string;
}

const notice = (signature: string): string =>
  [
    `In quarantena: contiene un programma riconosciuto come dannoso (${signature}).`,
    `In quarantine: it holds a program known as malicious (${signature}).`,
    '',
  ].join('\n');

const gone = (error: unknown): null => {
  if (error instanceof DomainError && error.code === 'BLOB.NOT_FOUND') return null;
  throw error;
};

function actOf({ restricted, contacts, ticket }: ExportScope): Parameters<typeof recordAct>[3] {
  if (ticket !== null) return { type: 'ticket-exported', data: { restricted, ticket } };
  if (contacts !== null) return { type: 'person-exported', data: { restricted, contacts: [...contacts] } };
  return { type: 'tenant-exported', data: { restricted } };
}

/** A2: taking a restricted ticket out is reading it. */
async function noteReads(
  tx: Tx,
  { actor, correlationId }: TenantContext,
  scope: ExportScope,
  now: Date,
): Promise<void> {
  if (!scope.restricted) return;
  const tickets = await tx.query<{ readonly id: string }>(
    `SELECT id FROM ticket WHERE tenant_id = $1 AND restricted AND ($2::uuid[] IS NULL OR requester_id = ANY ($2))
        AND ($3::uuid IS NULL OR id = $3)`,
    [tx.tenant, scope.contacts, scope.ticket],
  );
  await tx.query(
    `INSERT INTO restricted_read (tenant_id, id, ticket_id, at, reader_id, reader_name, what, correlation_id)
     SELECT $1, x.id, x.ticket, $3, $4, $5, 'export', $6
       FROM jsonb_to_recordset($2::jsonb) AS x (id uuid, ticket uuid)`,
    [
      tx.tenant,
      JSON.stringify(tickets.map(({ id }) => ({ id: newId(now.getTime()), ticket: id }))),
      ...[now, actor.id, actor.name, correlationId],
    ],
  );
}
