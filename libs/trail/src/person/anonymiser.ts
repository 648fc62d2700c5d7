import { forgetLogins } from '@sportello/identity';
import type { Clock, TenantContext } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import { logOf } from '../log/logs.js';
import { recordAct } from '../acts/trail.book.js';
import { HELD } from '../holds/hold.store.js';
import { ticketsStillOpen, underLegalHold } from '../trail.errors.js';
import { eraseEventWords } from './event.eraser.js';
import { eraseMentions, namesOf, type KnownName } from './mentions.eraser.js';
import { findPerson } from './person.finder.js';
import { eraseFiles, eraseWords, NOTHING_LEFT } from './words.eraser.js';

export interface AnonymiseInput {
  /** E-mail address, phone number or id of a contact. */
  readonly person: string;
  /** Why, for the record; not to name the person. */
  readonly reason: string;
  /** Whether the files of their tickets go too; kept, they keep their names and contents. */
  readonly files: boolean;
}

export interface Anonymised {
  readonly contacts: number;
  readonly tickets: number;
  readonly files: number;
}

interface TicketRow {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly held: boolean;
}

const ENDED = ['resolved', 'closed', 'archived'];

/** GDPR art. 17: forgets the person and keeps the act. */
export class Anonymiser {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * All at once or not at all, and itself an act on record.
   * @throws DomainError `TRAIL.PERSON_NOT_FOUND`, `TRAIL.LEGAL_HOLD`, `TRAIL.TICKETS_STILL_OPEN`
   */
  anonymise(ctx: TenantContext, { person, reason, files }: AnonymiseInput): Promise<Anonymised> {
    // Tried again when somebody worked on the same problems meanwhile.
    return this.unitOfWork.run(ctx, (tx) => this.#within(tx, ctx, { person, reason, files }), { retry: true });
  }

  async #within(tx: Tx, ctx: TenantContext, { person, reason, files }: AnonymiseInput): Promise<Anonymised> {
    const now = this.clock.now();
    const contacts = (await findPerson(tx, person)).map(({ id }) => id);
    const tickets = await this.#tickets(tx, contacts);
    await lockInOrder(tx, contacts);
    await refuseHeld(tx, contacts, tickets);
    const open = tickets.filter(({ state }) => !ENDED.includes(state)).map(({ number }) => number);
    if (open.length > 0) throw ticketsStillOpen(open);
    const ids = tickets.map(({ id }) => id);
    const people = await namesOf(tx, contacts);
    await eraseWords(tx, ids, now);
    const removed = files ? await eraseFiles(tx, ids) : 0;
    await forgetLogins(tx, contacts, { now, nothing: NOTHING_LEFT });
    await forgetContacts(tx, contacts, people);
    const done = { contacts: contacts.length, tickets: ids.length, files: removed };
    await recordAct(tx, ctx, now, { type: 'person-anonymised', data: { contacts, reason, ...counted(done) } });
    return done;
  }

  #tickets(tx: Tx, contacts: readonly string[]): Promise<readonly TicketRow[]> {
    return tx.query<TicketRow>(
      `SELECT t.id, t.number, t.state, ${HELD} AS held FROM ticket t
        WHERE t.tenant_id = $1 AND t.requester_id = ANY ($2) ORDER BY t.id FOR NO KEY UPDATE OF t`,
      [tx.tenant, contacts],
    );
  }
}

/** As whoever merges contacts does. */
const lockInOrder = (tx: Tx, contacts: readonly string[]) =>
  tx.query('SELECT id FROM contact WHERE tenant_id = $1 AND id = ANY ($2) ORDER BY id FOR NO KEY UPDATE', [
    tx.tenant,
    contacts,
  ]);

const counted = ({ tickets, files }: Anonymised) => ({ tickets, files });

async function refuseHeld(tx: Tx, contacts: readonly string[], tickets: readonly TicketRow[]): Promise<void> {
  const held = tickets.filter((ticket) => ticket.held).map(({ id }) => id);
  const sql = `SELECT id FROM legal_hold WHERE tenant_id = $1 AND lifted_at IS NULL
    AND (contact_id = ANY ($2) OR ticket_id = ANY ($3)) ORDER BY id`;
  const holds = await tx.query<{ readonly id: string }>(sql, [tx.tenant, contacts, held]);
  if (holds.length > 0) throw underLegalHold(holds.map(({ id }) => id));
}

/** By their address alone: what was written to them without a ticket, and that they are logged in. $1 tenant, $2 contacts. */
const BY_ADDRESS: readonly string[] = [
  `UPDATE outbound o SET recipient = '', payload = '{}', raw_sha256 = NULL, message_id_header = NULL, receipt = NULL, last_error = NULL
     FROM contact c WHERE c.tenant_id = $1 AND c.id = ANY ($2) AND o.tenant_id = $1 AND o.recipient = c.email`,
  `DELETE FROM login_session WHERE tenant_id = $1 AND id IN (
     SELECT s.id FROM login_session s JOIN contact c ON c.tenant_id = $1 AND c.id = ANY ($2) AND c.email = lower(s.email)
      WHERE s.tenant_id = $1 AND s.audience = 'requesters' ORDER BY s.id FOR UPDATE OF s)`,
];

/**
 * By their number: what a telephone exchange said of their calls, and what was written on calling them back. A promise to somebody
 * who wants to be forgotten is none any more. $1 tenant, $2 contacts.
 */
const BY_NUMBER: readonly string[] = [
  `UPDATE call_attempt a SET text = '' FROM call_back b, contact c
    WHERE c.tenant_id = $1 AND c.id = ANY ($2) AND b.tenant_id = $1 AND b.caller_key = c.phone_key
      AND a.tenant_id = $1 AND a.call_back_id = b.id`,
  `UPDATE call_back b SET number = '', caller_key = b.id::text, ended_at = coalesce(b.ended_at, b.last_missed_at),
          ended = coalesce(b.ended, 'unreachable'), version = b.version + 1
     FROM contact c WHERE c.tenant_id = $1 AND c.id = ANY ($2) AND b.tenant_id = $1 AND b.caller_key = c.phone_key`,
  `UPDATE phone_call p SET number = NULL, caller_key = NULL
     FROM contact c WHERE c.tenant_id = $1 AND c.id = ANY ($2) AND p.tenant_id = $1 AND p.caller_key = c.phone_key`,
];

/** @param people by what they were known before any of it was erased */
export async function forgetContacts(tx: Tx, contacts: readonly string[], people: readonly KnownName[]): Promise<void> {
  if (contacts.length === 0) return;
  await eraseMentions(
    tx,
    people.filter(({ id }) => contacts.includes(id)),
  );
  for (const sql of [...BY_ADDRESS, ...BY_NUMBER]) await tx.query(sql, [tx.tenant, contacts]);
  await tx.query('DELETE FROM contact_point WHERE tenant_id = $1 AND contact_id = ANY ($2)', [tx.tenant, contacts]);
  await eraseMerges(tx, contacts);
  await erasePointChanges(tx, contacts);
  await tx.query(
    `UPDATE contact SET name = $3, email = NULL, phone = NULL, organisation = NULL, identity = NULL WHERE tenant_id = $1 AND id = ANY ($2)`,
    [tx.tenant, contacts, NOTHING_LEFT],
  );
}

/** That they were found to be one person stays; why does not. */
async function eraseMerges(tx: Tx, contacts: readonly string[]): Promise<void> {
  const rows = await tx.query<{ readonly id: string }>(
    `UPDATE contact_merge m
        SET state = jsonb_set(m.state, '{reason}', to_jsonb($3::text)) ||
              CASE WHEN m.undone THEN jsonb_build_object('undone', jsonb_set(m.state->'undone', '{reason}', to_jsonb($3::text))) ELSE '{}' END
      WHERE m.tenant_id = $1 AND m.id IN (
        SELECT o.id FROM contact_merge o WHERE o.tenant_id = $1 AND (o.source_id = ANY ($2) OR o.target_id = ANY ($2))
         ORDER BY o.id FOR UPDATE) RETURNING m.id`,
    [tx.tenant, contacts, NOTHING_LEFT],
  );
  await eraseEventWords(
    tx,
    logOf('contact'),
    rows.map(({ id }) => id),
  );
}

/** That something was added or taken away stays; what and why does not, nor can it be put back. */
async function erasePointChanges(tx: Tx, contacts: readonly string[]): Promise<void> {
  const rows = await tx.query<{ readonly id: string }>(
    `UPDATE contact_point_change c
        SET state = c.state || jsonb_build_object('value', $3::text, 'reason', $3::text, 'rows', '[]'::jsonb) ||
              CASE WHEN c.state->'undone' <> 'null' THEN jsonb_build_object('undone', jsonb_set(c.state->'undone', '{reason}', to_jsonb($3::text)))
                   ELSE '{}' END
      WHERE c.tenant_id = $1 AND c.id IN (
        SELECT o.id FROM contact_point_change o WHERE o.tenant_id = $1 AND o.contact_id = ANY ($2) ORDER BY o.id FOR UPDATE)
      RETURNING c.id`,
    [tx.tenant, contacts, NOTHING_LEFT],
  );
  await eraseEventWords(
    tx,
    logOf('point'),
    rows.map(({ id }) => id),
  );
}
