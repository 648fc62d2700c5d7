import { storable } from '@sportello/kernel';
import type { Tx } from '@sportello/platform';
import {
  RelationStore,
  type Edge,
  type LoadedPair,
  type Standing,
  type Watcher,
} from '../application/ports/relation-store.port.js';
import type { Sight } from '../application/ports/ticket-reader.port.js';
import type { TicketStore } from '../application/ports/ticket-store.port.js';
import type { RelationView } from '../application/queries/list-relations/relation.view.js';
import { isSymmetric, RELATIONS, type RelationCode, type TicketStateCode } from '../domain/index.js';
import {
  ADD_LINK,
  LOCK_PAIR,
  LOCK_RELATIONS,
  RELATIONS_OF,
  REMOVE_LINK,
  STANDING,
  WATCHERS_OF,
} from './relation-statements.sql.js';
import { toTicket, type TicketRow } from './ticket.mapper.js';
import { isUuid } from './uuid.js';

interface RelationRow {
  readonly relation: RelationCode;
  readonly direction: 'to' | 'from';
  readonly at: Date;
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly state: TicketStateCode;
}

export class PostgresRelationStore extends RelationStore {
  constructor(private readonly tickets: Pick<TicketStore, 'earlier'>) {
    super();
  }

  async lock(tx: Tx, refs: { readonly ticket: string; readonly other: string }, key: string): Promise<LoadedPair> {
    await tx.query({ name: 'relations-lock', text: LOCK_RELATIONS, values: [tx.tenant] });
    const earlier = await this.tickets.earlier(tx, key);
    const both = [storable(refs.ticket), storable(refs.other)];
    const values = [tx.tenant, both.filter(isUuid), both.filter((ref) => !isUuid(ref))];
    const rows = await tx.query<TicketRow>({ name: 'relations-pair', text: LOCK_PAIR, values });
    const named = (ref: string) => {
      const row = rows.find(({ id, number }) => id === ref || number === ref);
      return row === undefined ? null : toTicket(row);
    };
    return { ticket: named(refs.ticket), other: named(refs.other), earlier };
  }

  async standing(tx: Tx, edge: Edge): Promise<Standing> {
    const [row] = await tx.query<Standing>({
      name: 'relations-standing',
      text: STANDING,
      values: edgeValues(tx, edge),
    });
    return row ?? { exists: false, inverse: false };
  }

  async add(tx: Tx, edge: Edge, at: Date, informed: boolean): Promise<void> {
    await tx.query({ name: 'relations-add', text: ADD_LINK, values: [...edgeValues(tx, edge), at, informed] });
  }

  async remove(tx: Tx, edge: Edge): Promise<void> {
    await tx.query({ name: 'relations-remove', text: REMOVE_LINK, values: edgeValues(tx, edge) });
  }

  async relations(tx: Tx, ticketId: string, { restricted }: Sight): Promise<readonly RelationView[]> {
    const values = [tx.tenant, ticketId, restricted];
    return (await tx.query<RelationRow>({ name: 'relations-of', text: RELATIONS_OF, values })).map(toRelation);
  }

  watchers(tx: Tx, ticketId: string): Promise<readonly Watcher[]> {
    return tx.query<Watcher>({ name: 'relations-watchers', text: WATCHERS_OF, values: [tx.tenant, ticketId] });
  }
}

const edgeValues = (tx: Tx, { sourceId, relation, targetId }: Edge): string[] => [
  tx.tenant,
  sourceId,
  relation,
  targetId,
];

function toRelation({ relation, direction: kept, at, ...other }: RelationRow): RelationView {
  const direction = isSymmetric(relation) ? 'to' : kept;
  return { relation, direction, name: RELATIONS[relation][direction], other, at: at.toISOString() };
}
