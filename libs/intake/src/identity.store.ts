import type { TenantContext } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import type { InboxMessage } from './inbox.row.js';
import { isSameMessage, type MessageIdentity } from './message.identity.js';

/** The message of which another one is a copy. */
export interface FirstCopy {
  readonly ticketId: string;
  readonly instance: string;
  /** The writer differs, as far as the two channels tell: people should look. */
  readonly otherWriter: boolean;
}

/** The same message is being worked on as another channel brought it: until that is settled, nobody knows its ticket. */
export class BeingRegistered extends Error {
  override readonly name = 'BeingRegistered';
  constructor(instance: string) {
    super(`the same message came by ${instance} and is being worked on: this one is looked at again after it`);
  }
}

interface OtherRow {
  name: string;
  vouched: boolean;
  writer: string | null;
  said: string;
  seq: string;
  instance: string;
  state: InboxMessage['state'];
  ticket_id: string | null;
}

/** Remembers under which names messages came, so that one that comes by two channels opens one ticket (ADR 0079). */
export class IdentityStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Keeps the names of a message and looks for another one, of another instance of the same tenant, that is the same.
   * Whoever keeps a name first goes first, in whichever process; to do it again changes nothing.
   * @throws BeingRegistered while the first one has no ticket yet
   */
  async firstCopyOf(
    ctx: TenantContext,
    message: Pick<InboxMessage, 'id' | 'instance'>,
    identity: MessageIdentity,
  ): Promise<FirstCopy | null> {
    const { names, writer } = identity;
    if (names.length === 0) return null;
    const found = await this.unitOfWork.run(ctx, async (tx) => {
      await lock(tx, names);
      const mine = await keep(tx, message.id, identity);
      return (await others(tx, message, names)).filter((other) => isThis(other, identity, mine));
    });
    const done = found.find((other) => other.ticket_id !== null);
    if (done?.ticket_id != null)
      return {
        ticketId: done.ticket_id,
        instance: done.instance,
        otherWriter: writer !== null && done.writer !== null && writer !== done.writer,
      };
    const [waiting] = found;
    if (waiting !== undefined) throw new BeingRegistered(waiting.instance);
    return null;
  }
}

/** Two that come at the same moment keep their names one after the other. In one order, so that they never wait for each other. */
async function lock(tx: Tx, names: MessageIdentity['names']): Promise<void> {
  const keys = names.map(({ name }) => `${tx.tenant}\n${name}`).sort();
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest($1::text[]) AS key`, [keys]);
}

/** @returns by name, the place in the order in which it was kept */
async function keep(tx: Tx, inboxId: string, identity: MessageIdentity): Promise<ReadonlyMap<string, bigint>> {
  const { names, writer, said } = identity;
  await tx.query(
    `INSERT INTO sportello.inbox_identity (tenant_id, identity, inbox_id, vouched, writer, said)
     SELECT $1, n.name, $2, n.vouched, $3, $4 FROM jsonb_to_recordset($5::jsonb) AS n(name text, vouched boolean)
     ON CONFLICT DO NOTHING`,
    [tx.tenant, inboxId, writer, said, JSON.stringify(names)],
  );
  const kept = await tx.query<{ name: string; seq: string }>(
    `SELECT identity AS name, seq FROM sportello.inbox_identity
      WHERE tenant_id = $1 AND inbox_id = $2 AND identity = ANY($3::text[])`,
    [tx.tenant, inboxId, names.map(({ name }) => name)],
  );
  return new Map(kept.map(({ name, seq }) => [name, BigInt(seq)]));
}

/** Within one instance the channel's own ids tell messages apart. What was set aside or waits for a person opened nothing. */
async function others(
  tx: Tx,
  { id, instance }: Pick<InboxMessage, 'id' | 'instance'>,
  names: MessageIdentity['names'],
): Promise<OtherRow[]> {
  return tx.query<OtherRow>(
    `SELECT n.identity AS name, n.vouched, n.writer, n.said, n.seq, i.instance, i.state, i.ticket_id
       FROM sportello.inbox_identity n JOIN sportello.inbox i ON i.tenant_id = n.tenant_id AND i.id = n.inbox_id
      WHERE n.tenant_id = $1 AND n.identity = ANY($2::text[]) AND n.inbox_id <> $3 AND i.instance <> $4
        AND (i.ticket_id IS NOT NULL OR i.state = 'received')
      ORDER BY n.seq LIMIT 100`,
    [tx.tenant, names.map(({ name }) => name), id, instance],
  );
}

/** One that is still worked on counts only when it was first: otherwise the two would wait for each other. */
function isThis(other: OtherRow, identity: MessageIdentity, mine: ReadonlyMap<string, bigint>): boolean {
  const vouched = identity.names.some(({ name, vouched: by }) => by && name === other.name);
  if (!isSameMessage(other, { vouched, writer: identity.writer, said: identity.said })) return false;
  return other.ticket_id !== null || BigInt(other.seq) < (mine.get(other.name) ?? 0n);
}
