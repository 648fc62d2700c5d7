import { newId } from '@sportello/kernel';
import type { Tx } from '@sportello/platform';
import type { Decision, RecordWork } from '@sportello/records';
import { dueReports, NEW_CASE, notASecurityReport, type CaseDecision, type SecurityCase } from '../domain/index.js';
import type { CaseStore } from './case-store.port.js';
import type { SecurityRulesOfTenant } from './security-rules.port.js';
import { deadlineJobs } from './security.jobs.js';
import type { OnCase } from './security.commands.js';

/** What a decision about a case is made with. */
export interface CaseScene<I> {
  readonly state: SecurityCase;
  readonly at: Date;
  readonly input: I;
  readonly rules: SecurityRulesOfTenant;
}

/** A command on the case of one ticket: what is due afterwards follows from its state. */
export function onCase<I extends OnCase>(
  store: CaseStore,
  rules: SecurityRulesOfTenant,
  decide: (scene: CaseScene<I>) => CaseDecision,
): RecordWork<SecurityCase, I> {
  return {
    find: async (tx, { ticket }) => {
      const found = await store.lockTicket(tx, ticket);
      if (found === null) throw notASecurityReport(ticket);
      return found;
    },
    decide: ({ kept, act, input }) => {
      const state = kept.state ?? NEW_CASE;
      return followed(store, rules, { id: kept.id, at: act.at }, decide({ state, at: act.at, input, rules }));
    },
  };
}

/** Adds what follows from any decision: the register of what is due, and the jobs that warn of it. */
export function followed(
  store: CaseStore,
  { regimes, clock }: SecurityRulesOfTenant,
  { id, at }: { readonly id: string; readonly at: Date },
  { state, events }: CaseDecision,
  first?: (tx: Tx) => Promise<void>,
): Decision<SecurityCase> {
  const due = dueReports(state, regimes, clock);
  return {
    state,
    events,
    jobs: deadlineJobs(id, due, regimes, clock, at),
    also: async (tx) => {
      await first?.(tx);
      await store.putDue(
        tx,
        id,
        due.map((report) => ({ ...report, id: newId(at.getTime()) })),
      );
    },
  };
}
