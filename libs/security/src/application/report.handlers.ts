import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { newId } from '@sportello/kernel';
import type { Tx } from '@sportello/platform';
import { RecordRunner, type RecordAct, type RecordResult, type RecordWork } from '@sportello/records';
import {
  correctSent,
  NEW_CASE,
  notASecurityReport,
  notOfTheTicket,
  recordSent,
  type CaseDecision,
  type SecurityCase,
} from '../domain/index.js';
import { followed } from './case.work.js';
import { CaseStore, type SentEntry, type StoredEntry } from './case-store.port.js';
import { SecurityRules, type SecurityRulesOfTenant } from './security-rules.port.js';
import { CorrectSentCommand, RecordSentCommand, type RecordSentInput } from './security.commands.js';

interface Sent<I> {
  readonly state: SecurityCase;
  readonly entry: StoredEntry;
  readonly act: RecordAct;
  readonly input: I;
}

/** What a command on an entry decides, and the row it writes. */
type DecideSent<I> = (sent: Sent<I>) => { readonly decision: CaseDecision; readonly write: (tx: Tx) => Promise<void> };

/** A command on one entry of the register, by the id of the entry. */
function onEntry<I extends RecordSentInput>(
  store: CaseStore,
  rules: SecurityRulesOfTenant,
  decide: DecideSent<I>,
): RecordWork<SecurityCase, I> {
  return {
    find: async (tx, { report }) => {
      const entry = await store.entry(tx, report);
      const found = entry === null ? null : await store.lockTicket(tx, entry.ticketId);
      if (found === null) throw notASecurityReport(report);
      return found;
    },
    decide: async ({ kept, act, input, tx }) => {
      // Read again under the lock: somebody may have sent it meanwhile.
      const entry = await store.entry(tx, input.report);
      if (entry === null) throw notASecurityReport(input.report);
      const { attachment } = input;
      if (attachment !== undefined && !(await store.hasAttachment(tx, kept.id, attachment))) {
        throw notOfTheTicket(attachment);
      }
      const { decision, write } = decide({ state: kept.state ?? NEW_CASE, entry, act, input });
      return followed(store, rules, { id: kept.id, at: act.at }, decision, write);
    },
  };
}

function sentEntry({ protocolId, payload, attachment, sentAt }: RecordSentInput, { by }: RecordAct): SentEntry {
  return {
    sentAt: new Date(sentAt).toISOString(),
    protocolId: protocolId ?? null,
    payload: payload ?? null,
    attachment: attachment ?? null,
    by,
  };
}

const sendingOf = ({ sentAt, protocolId }: RecordSentInput) => ({
  sentAt: new Date(sentAt),
  protocolId: protocolId ?? null,
});

@CommandHandler(RecordSentCommand)
export class RecordSentHandler implements ICommandHandler<RecordSentCommand> {
  constructor(
    private readonly records: RecordRunner<SecurityCase>,
    private readonly store: CaseStore,
    private readonly rules: SecurityRules,
  ) {}

  async execute(command: RecordSentCommand): Promise<RecordResult> {
    const rules = await this.rules.current(command.ctx.tenant);
    return this.records.run(
      command,
      onEntry(this.store, rules, ({ state, entry, act, input }) => ({
        decision: recordSent(state, act, entry, sendingOf(input)),
        write: (tx) => this.store.markSent(tx, entry.id, sentEntry(input, act)),
      })),
    );
  }
}

@CommandHandler(CorrectSentCommand)
export class CorrectSentHandler implements ICommandHandler<CorrectSentCommand> {
  constructor(
    private readonly records: RecordRunner<SecurityCase>,
    private readonly store: CaseStore,
    private readonly rules: SecurityRules,
  ) {}

  async execute(command: CorrectSentCommand): Promise<RecordResult> {
    const rules = await this.rules.current(command.ctx.tenant);
    return this.records.run(
      command,
      onEntry(this.store, rules, ({ state, entry, act, input }) => {
        const id = newId(act.at.getTime());
        const { reason } = input;
        return {
          decision: correctSent(state, act, entry, sendingOf(input), { id, reason }),
          write: (tx) => this.store.addCorrection(tx, entry, id, sentEntry(input, act), reason),
        };
      }),
    );
  }
}
