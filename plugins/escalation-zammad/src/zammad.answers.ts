import { z } from 'zod';

const name = z.string().max(10_000);
const id = z.int().positive();

/** A ticket, asked for with `expand=true`: names stand beside the ids of what they belong to, and with them the attributes an installation has added. */
export const ticket = z.looseObject({
  id,
  number: z.union([z.string(), z.number()]).transform(String),
  title: name,
  state: name,
  updated_at: z.iso.datetime({ offset: true }),
  /** A decimal as text, e.g. `15.0`. */
  time_unit: z.coerce.number().nonnegative().nullish().catch(null),
});

export const tickets = z.array(ticket).max(1_000);

/** What creating answers, without names. */
export const createdTicket = ticket.pick({ id: true, number: true });

const attachment = z.object({
  id,
  filename: name,
  /** Bytes, as text. */
  size: z.coerce.number().nonnegative().catch(0),
  preferences: z.record(z.string(), z.unknown()).nullish(),
});

/** What was said on a ticket, by whom and to whom. */
export const article = z.object({
  id,
  ticket_id: id,
  body: z.string(),
  content_type: name.nullish(),
  sender: name.nullish(),
  from: name.nullish(),
  internal: z.boolean(),
  created_by_id: id,
  created_at: z.iso.datetime({ offset: true }),
  attachments: z.array(attachment).max(1_000).default([]),
});

export const articles = z.array(article).max(10_000);

export const me = z.object({ id });

/** How it explains a refusal; `error_human` is for people. */
export const refusal = z.object({ error: z.string().optional(), error_human: z.string().optional() });

export type Ticket = z.output<typeof ticket>;
export type Article = z.output<typeof article>;
export type Attachment = Article['attachments'][number];
