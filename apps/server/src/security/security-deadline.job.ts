import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Clock, Localized } from '@sportello/kernel';
import { jobContext, type JobPayload } from '@sportello/platform';
import { WarnOfReportCommand, type DeadlinePayload, type SecurityReader } from '@sportello/security';
import type { TenantDirectory } from '@sportello/tenancy';
import { GetTicketQuery } from '@sportello/ticketing';
import type { StaffNotices } from '../bridge/staff.notices.js';

const ALL_SIGHT = { restricted: true } as const;

/** Job `security.deadline`: a legal timer has got to a step of its term, and those who may act are told at once (A2). */
export class SecurityDeadlineJob {
  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly commands: Pick<CommandBus, 'execute'>,
    private readonly directory: TenantDirectory,
    private readonly reader: SecurityReader,
    private readonly notices: StaffNotices,
    private readonly clock: Clock,
  ) {}

  async run({ ticketId, regime, kind, occurrence, percent, dueAt, ...payload }: Given): Promise<void> {
    const ctx = jobContext(payload, 'security');
    const ticket = await this.queries.execute(new GetTicketQuery(ctx, { ticket: ticketId, sight: ALL_SIGHT }));
    const { reports } = await this.reader.ofTicket(ctx, ticket.number);
    const entry = reports.find(
      (one) => one.corrects === null && one.regime === regime && one.kind === kind && one.occurrence === occurrence,
    );
    // Sent meanwhile, no longer due, or due at another time: other jobs were set for that.
    if (entry === undefined || entry.sentAt !== null || entry.dueAt !== dueAt) return;
    const key = `security:${ticketId}:${regime}:${kind}:${occurrence}:${percent}:${dueAt}`;
    const input = { ticket: ticketId, regime, kind, occurrence, percent, dueAt };
    await this.commands.execute(new WarnOfReportCommand(ctx, key, input));
    const configuration = await this.directory.current(ctx.tenant);
    const { team, readers, regimes } = configuration.security;
    const report = regimes[regime]?.reports.find((one) => one.kind === kind);
    const whom = {
      people: [...readers],
      teams: team === undefined ? [] : [team],
      supervisorsOf: team ?? null,
    };
    await this.notices.tell(ctx, key, whom, {
      occasion: percent === 100 ? 'security-report-overdue' : 'security-report-due',
      ticket,
      ...wording({ number: ticket.number, percent, dueAt, zone: configuration.zone }, [
        regimes[regime]?.name ?? { it: regime, en: regime },
        report?.name ?? { it: kind, en: kind },
      ]),
      at: this.clock.now(),
      urgent: true,
    });
  }
}

type Given = DeadlinePayload & Pick<JobPayload, 'tenant' | 'correlationId'>;

interface Step {
  readonly number: string;
  readonly percent: number;
  readonly dueAt: string;
  readonly zone: string;
}

function wording(
  { number, percent, dueAt, zone }: Step,
  [regime, report]: readonly [Localized, Localized],
): { subject: Localized; text: Localized } {
  const told = (locale: string): string =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: zone }).format(new Date(dueAt));
  const over = percent === 100;
  return {
    subject: {
      it: over ? `Richiesta ${number}: comunicazione scaduta` : `Richiesta ${number}: comunicazione in scadenza`,
      en: over ? `Request ${number}: report overdue` : `Request ${number}: report falling due`,
    },
    text: {
      it: over
        ? `«${report.it}» (${regime.it}) doveva essere inviata entro il ${told('it-IT')} e non risulta inviata.`
        : `«${report.it}» (${regime.it}) va inviata entro il ${told('it-IT')}: è trascorso il ${percent} % del termine.`,
      en: over
        ? `"${report.en}" (${regime.en}) was due by ${told('en-GB')} and is not recorded as sent.`
        : `"${report.en}" (${regime.en}) is due by ${told('en-GB')}: ${percent} % of the term has passed.`,
    },
  };
}
