import type { Right } from '@sportello/identity';
import { DomainError, type TenantContext } from '@sportello/kernel';
import {
  AddNoteCommand,
  AssignTicketCommand,
  ClassifyTicketCommand,
  ResolveTicketCommand,
  RouteTicketCommand,
  SetSeverityCommand,
  TakeChargeCommand,
  UnassignTicketCommand,
  type OnTicket,
  type TicketCommand,
} from '@sportello/ticketing';
import type { BulkAction, BulkRequest } from './bulk.requests.js';

type Mode = TicketCommand<OnTicket>['mode'];
/** The command for one ticket. */
export type MakeCommand = (ctx: TenantContext, key: string, ticket: string, mode: Mode) => TicketCommand<OnTicket>;

/** What whoever acts on many must hold, as on one. */
export const BULK_RIGHTS: Readonly<Record<BulkAction, Right>> = {
  'take-charge': 'ticket.take-charge',
  assign: 'ticket.work',
  unassign: 'ticket.work',
  route: 'ticket.work',
  classify: 'ticket.work',
  'set-severity': 'ticket.work',
  'add-note': 'ticket.follow',
  resolve: 'ticket.work',
};

/** What is asked of each of them. @param entitled B18 @throws DomainError `REQUEST.INVALID` for a field that is missing */
export function commandOf(body: BulkRequest, entitled: boolean): MakeCommand {
  switch (body.do) {
    case 'take-charge':
      return made(TakeChargeCommand, {});
    case 'assign': {
      const { technician } = needed(body, 'technician');
      return made(AssignTicketCommand, { technician, ...given(body, 'reason') });
    }
    case 'unassign':
      return made(UnassignTicketCommand, needed(body, 'reason'));
    case 'route': {
      const { team, reason } = needed(body, 'team', 'reason');
      return made(RouteTicketCommand, { team, reason: { it: reason, en: reason } });
    }
    case 'classify':
      return made(ClassifyTicketCommand, { ...given(body, 'kind', 'area', 'topic', 'subtopic', 'reason'), entitled });
    case 'set-severity':
      return made(SetSeverityCommand, needed(body, 'severity', 'reason'));
    case 'add-note':
      return made(AddNoteCommand, { visibility: 'internal' as const, message: needed(body, 'text') });
    case 'resolve': {
      const { resolution, text } = needed(body, 'resolution', 'text');
      return made(ResolveTicketCommand, { reason: resolution, message: { text } });
    }
  }
}

const made =
  <I extends OnTicket>(
    Command: new (ctx: TenantContext, key: string, input: I, mode: Mode) => TicketCommand<I>,
    input: Omit<I, keyof OnTicket>,
  ): MakeCommand =>
  (ctx, key, ticket, mode) =>
    new Command(ctx, key, { ...input, ticket } as I, mode);

type Given<K extends keyof BulkRequest> = { readonly [P in K]: Exclude<BulkRequest[P], undefined> };

function needed<K extends keyof BulkRequest>(body: BulkRequest, ...names: readonly K[]): Given<K> {
  const missing = names.filter((name) => body[name] === undefined);
  if (missing.length > 0) throw missingFields(missing);
  return Object.fromEntries(names.map((name) => [name, body[name]])) as Given<K>;
}

const given = <K extends keyof BulkRequest>(body: BulkRequest, ...names: readonly K[]): Partial<Given<K>> =>
  Object.fromEntries(names.flatMap((name) => (body[name] === undefined ? [] : [[name, body[name]]]))) as Partial<
    Given<K>
  >;

const missingFields = (names: readonly string[]): DomainError =>
  new DomainError(
    'REQUEST.INVALID',
    'unprocessable',
    { it: 'Alcuni campi vanno corretti.', en: 'Some fields need to be corrected.' },
    {
      fields: names.map((field) => ({
        field,
        code: 'required',
        message: { it: 'Campo obbligatorio.', en: 'This field is required.' },
      })),
    },
  );
