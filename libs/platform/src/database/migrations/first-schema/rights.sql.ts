import type { RoleNames } from '../../role-names.js';
import { TAIL_FUNCTIONS } from './trail.sql.js';

/** Tables of one tenant's rows, with what the application may do to each. Nothing it does not need. */
export const TENANT_TABLES: Readonly<Record<string, string>> = {
  tenant: 'SELECT, INSERT, UPDATE (status)',
  tenant_revision: 'SELECT, INSERT',
  contact: 'SELECT, INSERT, UPDATE, DELETE',
  contact_point: 'SELECT, INSERT, UPDATE, DELETE',
  contact_merge: 'SELECT, INSERT, UPDATE',
  contact_merge_event: 'SELECT, INSERT',
  ticket: 'SELECT, INSERT, UPDATE',
  ticket_event: 'SELECT, INSERT',
  ticket_clock: 'SELECT, INSERT, UPDATE, DELETE',
  clock_alert: 'SELECT, INSERT',
  terms_told: 'SELECT, INSERT, UPDATE',
  ticket_link: 'SELECT, INSERT, DELETE',
  ticket_search: 'SELECT, INSERT, UPDATE',
  team_load: 'SELECT, INSERT, UPDATE, DELETE',
  queue_ranking: 'SELECT, INSERT, UPDATE',
  command_result: 'SELECT, INSERT, UPDATE, DELETE',
  message: 'SELECT, INSERT, UPDATE (ticket_id, message_id_header, subject, author, in_reply_to, raw_sha256, notes)',
  message_body: 'SELECT, INSERT, UPDATE (text, html, quoted)',
  attachment: 'SELECT, INSERT, UPDATE (ticket_id), DELETE',
  content_verdict: 'SELECT, INSERT, UPDATE, DELETE',
  task: 'SELECT, INSERT, UPDATE',
  task_event: 'SELECT, INSERT',
  task_words: 'SELECT, INSERT, UPDATE (text)',
  task_file: 'SELECT, INSERT, DELETE',
  task_pull: 'SELECT, INSERT, UPDATE',
  task_terms_told: 'SELECT, INSERT, UPDATE',
  supplier_feed_end: 'SELECT, INSERT, UPDATE (place)',
  supplier_feed: 'SELECT, INSERT',
  supplier_export: 'SELECT, INSERT, UPDATE, DELETE',
  task_delivery: 'SELECT, INSERT, DELETE',
  duty_change: 'SELECT, INSERT, UPDATE (ended_at, ended_by)',
  staff_alert: 'SELECT, INSERT, UPDATE',
  staff_alert_log: 'SELECT, INSERT',
  quality_review: 'SELECT, INSERT, UPDATE',
  skill_level: 'SELECT, INSERT',
  account_link: 'SELECT, INSERT, UPDATE, DELETE',
  login_session: 'SELECT, INSERT, UPDATE, DELETE',
  // Who sweeps must be able to lock.
  login_attempt: 'SELECT, INSERT, UPDATE (expires_at), DELETE',
  login_brake: 'SELECT, INSERT, UPDATE, DELETE',
  // Forgetting takes these two away and gives nothing in their place: a trigger sees to it.
  login_record: 'SELECT, INSERT, UPDATE (subject, address), DELETE',
  local_account: 'SELECT, INSERT, UPDATE',
  security_case: 'SELECT, INSERT, UPDATE',
  security_event: 'SELECT, INSERT',
  security_report: 'SELECT, INSERT, UPDATE, DELETE',
  restricted_read: 'SELECT, INSERT',
  problem: 'SELECT, INSERT, UPDATE',
  problem_event: 'SELECT, INSERT',
  problem_ticket: 'SELECT, INSERT, DELETE',
  problem_action: 'SELECT, INSERT, UPDATE',
  signal: 'SELECT, INSERT, UPDATE',
  broadcast: 'SELECT, INSERT, UPDATE',
  broadcast_event: 'SELECT, INSERT',
  broadcast_office: 'SELECT, INSERT, UPDATE',
  supplied_system: 'SELECT, INSERT, UPDATE',
  supplied_system_event: 'SELECT, INSERT',
  maintenance_round: 'SELECT, INSERT, UPDATE',
  inbox: 'SELECT, INSERT, UPDATE',
  inbox_identity: 'SELECT, INSERT, DELETE',
  outbound: 'SELECT, INSERT, UPDATE',
  delivery_evidence: 'SELECT, INSERT, UPDATE (recipients, unprovable, facts, detail)',
  protocol_reference: 'SELECT, INSERT',
  protocol_annulment: 'SELECT, INSERT',
  requester_turn: 'SELECT, INSERT, UPDATE, DELETE',
  staff_notice: 'SELECT, INSERT, UPDATE (outbound_id, subject, text)',
  client_secret: 'SELECT, INSERT, UPDATE (expires_at)',
  seen_token: 'SELECT, INSERT, UPDATE (expires_at), DELETE',
  guess_count: 'SELECT, INSERT, UPDATE',
  token_revocation: 'SELECT, INSERT',
  plugin_instance: 'SELECT, INSERT, UPDATE, DELETE',
  plugin_store: 'SELECT, INSERT, UPDATE, DELETE',
  plugin_waiting: 'SELECT, INSERT, DELETE',
  plugin_log: 'SELECT, INSERT, DELETE',
  trail_book: 'SELECT, INSERT, UPDATE',
  trail_act: 'SELECT, INSERT',
  trail_digest: 'SELECT, INSERT',
  trail_head: 'SELECT, INSERT',
  legal_hold: 'SELECT, INSERT, UPDATE (lifted_by, lifted_at, lift_reason)',
  trail_export: 'SELECT, INSERT, UPDATE, DELETE',
  trail_tail: 'SELECT',
  saved_view: 'SELECT, INSERT, UPDATE, DELETE',
  canned_answer: 'SELECT, INSERT, UPDATE, DELETE',
  phone_call: 'SELECT, INSERT, UPDATE',
  call_back: 'SELECT, INSERT, UPDATE',
  call_attempt: 'SELECT, INSERT, UPDATE (text)',
  article: 'SELECT, INSERT, UPDATE',
  article_version: 'SELECT, INSERT',
  // Lines go with their chat, once it stands on its ticket.
  chat: 'SELECT, INSERT, UPDATE, DELETE',
  chat_line: 'SELECT, INSERT',
};

/** Forced, so that not even the owner sees rows without a tenant. @param rights what the application may do to the rows */
export const tenantPolicy = ({ app }: RoleNames, table: string, rights: string): string => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON ${table} TO ${app}
  USING (tenant_id = current_setting('sportello.tenant', true))
  WITH CHECK (tenant_id = current_setting('sportello.tenant', true));
GRANT ${rights} ON ${table} TO ${app};`;

export const tenantPolicies = (roles: RoleNames): string =>
  Object.entries(TENANT_TABLES)
    .map(([table, rights]) => tenantPolicy(roles, table, rights))
    .join('\n');

const JOB_FUNCTIONS = ['add_jobs(jsonb)', 'remove_job(text)', 'failed_jobs(integer)', 'retry_job(bigint)'];
const SWEEP_FUNCTIONS = [
  'list_tenants()',
  'due_clocks(timestamptz, integer)',
  'due_tasks(timestamptz, integer)',
  'waiting_inbox(timestamptz, integer)',
  'waiting_outbound(timestamptz, integer)',
  'wanted_instances()',
  'renew_leases(text, integer, jsonb)',
  'free_leases(jsonb)',
  'erase_event_words(text, jsonb)',
];
const SEARCH_FUNCTIONS = ['search_tickets(text, integer, timestamptz, uuid)'];
const OWNER_FUNCTIONS = [
  'next_ticket_number(integer)',
  'reserve_ticket_numbers(integer, bigint)',
  'fold_accents(text)',
  'tenant_lexeme(text)',
  'ticket_document(text, text, text, text)',
];

/** Who owns which function, and who may call it. A definer's function is called by the application alone. */
export const functionRights = (roles: RoleNames): string => `
GRANT USAGE ON SCHEMA sportello TO ${roles.app}, ${roles.worker}, ${roles.sweep}, ${roles.search};
GRANT SELECT, INSERT ON job_task TO ${roles.worker};
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA sportello FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ${[...JOB_FUNCTIONS, ...SWEEP_FUNCTIONS, ...SEARCH_FUNCTIONS, ...OWNER_FUNCTIONS].join(', ')} TO ${roles.app};
${handOver(roles.worker, JOB_FUNCTIONS)}
${handOver(roles.sweep, [...SWEEP_FUNCTIONS, ...TAIL_FUNCTIONS])}
${handOver(roles.search, SEARCH_FUNCTIONS)}
`;

/** A new owner needs CREATE on the schema, for the moment of the hand-over only. */
export const handOver = (role: string, functions: readonly string[]): string => `
GRANT CREATE ON SCHEMA sportello TO ${role};
${functions.map((name) => `ALTER FUNCTION ${name} OWNER TO ${role};`).join('\n')}
REVOKE CREATE ON SCHEMA sportello FROM ${role};`;
