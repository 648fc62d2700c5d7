import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { tenantId, type Actor } from '@sportello/kernel';
import { FileBlobStore } from '@sportello/platform';
import { verifyChain } from '@sportello/ticketing';
import { TENANT } from './desk.js';
import type { House } from './house.js';
import type { Accepted } from './promises.js';

/** Where each request is: every ticket with that subject. Empty or more than one is a fault. */
export async function lostOrDoubledRequests(house: House, requests: readonly Accepted[]): Promise<string[]> {
  const rows = await house.ask<{ subject: string; number: string }>('SELECT subject, number FROM ticket');
  const numbers = grouped(rows.map(({ subject, number }) => [subject, number] as const));
  const faults = requests.flatMap(({ by, mark, number }) => {
    const found = numbers.get(mark) ?? [];
    if (found.length !== 1) return [`${by} ${mark}: ${found.length} tickets`];
    return number === undefined || number === found[0] ? [] : [`${by} ${mark}: ${found[0]}, but was told ${number}`];
  });
  const marks = new Set(requests.map(({ mark }) => mark));
  const unasked = rows.filter(({ subject }) => !marks.has(subject));
  return [...faults, ...unasked.map(({ subject, number }) => `${number} ${subject}: nobody asked for it`)];
}

/** Each reply is one message, on the ticket it answers. */
export async function lostOrDoubledReplies(house: House, replies: readonly Accepted[]): Promise<string[]> {
  const rows = await house.ask<{ text: string; subject: string }>(
    `SELECT trim(b.text) AS text, t.subject FROM message m JOIN message_body b ON b.message_id = m.id
       JOIN ticket t ON t.id = m.ticket_id WHERE m.direction = 'in'`,
  );
  const places = grouped(rows.map(({ text, subject }) => [text, subject] as const));
  return replies.flatMap(({ by, mark, on }) => {
    const found = places.get(mark) ?? [];
    return found.length === 1 && found[0] === on ? [] : [`${by} ${mark} on ${on}: found on ${JSON.stringify(found)}`];
  });
}

/** Reactions to each opening: routed once, the requester told once; no job given up, none forgotten. */
export async function lostOrDoubledReactions(house: House): Promise<string[]> {
  const tickets = await house.ask<{ number: string; registered: number; routed: number; told: number }>(
    `SELECT t.number,
            (SELECT count(*)::int FROM ticket_event e WHERE e.ticket_id = t.id AND e.type = 'registered') AS registered,
            (SELECT count(*)::int FROM ticket_event e WHERE e.ticket_id = t.id AND e.type = 'routed') AS routed,
            (SELECT count(*)::int FROM outbound o WHERE o.ticket_id = t.id AND o.template = 'registered' AND o.state = 'not-sent') AS told
       FROM ticket t`,
  );
  const wrong = tickets.filter(({ registered, routed, told }) => registered !== 1 || routed !== 1 || told !== 1);
  const jobs = await house.ask<{ task: string; error: string }>(
    // Timers of terms wait for their hour.
    'SELECT task_identifier AS task, last_error AS error FROM graphile_worker.jobs WHERE run_at <= now() OR attempts > 0',
  );
  const open = await house.ask<{ state: string }>(`SELECT state FROM inbox WHERE state <> 'processed'`);
  const undone = await house.ask<{ state: string }>(`SELECT state FROM outbound WHERE state <> 'not-sent'`);
  return [
    ...wrong.map((ticket) => JSON.stringify(ticket)),
    ...jobs.map(({ task, error }) => `job ${task} given up: ${error}`),
    ...open.map(({ state }) => `inbox: ${state}`),
    ...undone.map(({ state }) => `outbound: ${state}`),
  ];
}

interface EventRow {
  readonly ticket_id: string;
  readonly head_seq: number;
  readonly head_hash: Uint8Array;
  readonly seq: number;
  readonly type: string;
  readonly at: Date;
  readonly actor: Actor;
  readonly data: unknown;
  readonly hash: Uint8Array;
  readonly salt: Uint8Array | null;
  readonly erased: Readonly<Record<string, string>> | null;
}

/** Histories that are not what was written (B9). */
export async function brokenHistories(house: House): Promise<string[]> {
  const rows = await house.ask<EventRow>(
    `SELECT e.ticket_id, t.seq AS head_seq, t.last_hash AS head_hash, e.seq, e.type, e.at, e.actor, e.data, e.hash, e.salt, e.erased
       FROM ticket_event e JOIN ticket t ON t.id = e.ticket_id ORDER BY e.ticket_id, e.seq`,
  );
  const histories = grouped(rows.map((row) => [row.ticket_id, { ...row, at: row.at.toISOString() }] as const));
  return [...histories].flatMap(([ticketId, events]) => {
    const [first] = events;
    if (first === undefined) return [];
    const head = { seq: first.head_seq, hash: first.head_hash };
    const fault = verifyChain({ tenant: tenantId(TENANT), ticketId }, events, head);
    return fault === null ? [] : [`${ticketId}: event ${fault.seq} ${fault.fault}`];
  });
}

/** Raw messages that were accepted and are not there, byte for byte. */
export async function lostOriginals(house: House): Promise<string[]> {
  const store = new FileBlobStore(join(house.dataDir, 'blobs'));
  const rows = await house.ask<{ raw_sha256: string }>('SELECT raw_sha256 FROM inbox');
  const judged = rows.map(async ({ raw_sha256: sha256 }) => {
    const bytes = await store.read(tenantId(TENANT), { sha256 }).catch(() => null);
    if (bytes === null) return [`${sha256} is not there`];
    return createHash('sha256').update(bytes).digest('hex') === sha256 ? [] : [`${sha256} has other bytes`];
  });
  return (await Promise.all(judged)).flat();
}

function grouped<V>(pairs: readonly (readonly [string, V])[]): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const [key, value] of pairs) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}
