import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, CqrsModule, QueryBus } from '@nestjs/cqrs';
import { Calendar } from '@sportello/business-time';
import { ManualClock, tenantId, type Actor, type TenantContext, type TenantId } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { testDatabase, type TestDatabase } from '@sportello/platform/testing';
import {
  RegisterTicketCommand,
  TakeChargeCommand,
  ResolveTicketCommand,
  TICKET_JOBS,
  TicketingModule,
  TicketRules,
  type RegisterTicketInput,
  type RegisterTicketResult,
  type TenantRules,
  type TicketCommandResult,
} from '@sportello/ticketing';

export const ALFA = tenantId('alfa');
export const BETA = tenantId('beta');
export const ROSSI: Actor = { type: 'staff', id: 's1', name: 'Mario Rossi' };
export const VERDI: Actor = { type: 'staff', id: 's2', name: 'Lia Verdi' };
export const BIANCHI: Actor = { type: 'requester', id: 'ada@example.it', name: 'Ada Bianchi' };
export const MACHINE: Actor = { type: 'system', id: 'test', name: 'Sportello' };

const office = new Calendar({
  zone: 'Europe/Rome',
  week: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], hours: ['08:00-13:00', '14:00-17:00'] }],
});

/** Take-charge within 30 minutes, solution within 6 hours of it, not counted while the requester is waited for. */
export const RULES: TenantRules = {
  revision: 1,
  zone: 'Europe/Rome',
  numberPrefix: 'ENTE',
  languages: ['it', 'en'],
  kinds: { information: {}, support: {}, threat: { restricted: true } },
  severities: { 1: {}, 2: {}, 3: {} },
  teams: { front: { level: 'L1' }, network: { level: 'L2' } },
  people: { s2: { name: 'Lia Verdi', team: 'front' }, s3: { name: 'Remo Rete', team: 'network' } },
  onCall: { specialists: [], mayAuthorise: [], onShift: () => true },
  reminders: { urgentAfter: 2 },
  userTypes: { citizen: {} },
  classification: [
    { area: 'portal', topics: [{ topic: 'access', subtopics: [{ subtopic: 'password', kind: 'support' }] }] },
  ],
  channels: [
    { instance: 'mailbox', kind: 'mail', precedence: 2, closedTo: [] },
    { instance: 'form', kind: 'webform', precedence: 1, closedTo: [] },
  ],
  priority: {
    bySeverity: { 1: 1, 2: 2, 3: 3 },
    reminders: { every: 1, steps: 1 },
    workload: { over: 100, severities: [3] },
  },
  queues: { order: ['priority', 'severity', 'channel'] },
  services: [],
  organisations: {},
  defaults: { kind: 'information', severity: 3 },
  serviceLevels: {
    rules: [
      {
        id: 'ordinary',
        clocks: [
          {
            clock: 'take-charge',
            calendar: 'office',
            target: '30m',
            startOn: 'registered',
            stopOn: ['taken-charge', 'closed'],
          },
          {
            clock: 'resolution',
            calendar: 'office',
            target: '6h',
            startOn: 'taken-charge',
            stopOn: ['resolved', 'closed'],
            resumeOn: ['reopened'],
            pauseIn: ['waiting-requester'],
          },
        ],
      },
    ],
  },
  calendars: new Map([['office', office]]),
};

/** Revisions as tests set them; both tenants have the same. */
export class FixedRules extends TicketRules {
  readonly revisions = [RULES];

  async current(): Promise<TenantRules> {
    return this.revisions.at(-1)!;
  }

  async revision(_tenant: TenantId, revision: number): Promise<TenantRules> {
    return this.revisions.find((rules) => rules.revision === revision)!;
  }
}

const CLOCK = Symbol('clock');

@Module({})
class Foundations {
  static with(unitOfWork: UnitOfWork, rules: TicketRules, clock: ManualClock): DynamicModule {
    return {
      module: Foundations,
      providers: [
        { provide: UnitOfWork, useValue: unitOfWork },
        { provide: TicketRules, useValue: rules },
        { provide: CLOCK, useValue: clock },
      ],
      exports: [UnitOfWork, TicketRules, CLOCK],
    };
  }
}

@Module({})
class House {}

/** Ticketing as the application has it, on a database of its own. Monday morning in Rome, winter. */
export class Ticketing {
  readonly clock = new ManualClock('2026-03-02T08:00:00.000Z');
  readonly rules = new FixedRules();
  readonly statements: string[] = [];
  commands!: CommandBus;
  queries!: QueryBus;
  database!: TestDatabase;
  #keys = 0;
  #stop: () => Promise<void> = async () => undefined;

  static async start(): Promise<Ticketing> {
    const ticketing = new Ticketing();
    await ticketing.#start();
    return ticketing;
  }

  async #start(): Promise<void> {
    this.database = await testDatabase({
      jobTasks: Object.values(TICKET_JOBS),
      observe: (statement) => this.statements.push(statement),
    });
    const foundations = Foundations.with(this.database.unitOfWork, this.rules, this.clock);
    const imports = [CqrsModule.forRoot(), TicketingModule.register({ imports: [foundations], clock: CLOCK })];
    const app = await NestFactory.createApplicationContext(
      { module: House, imports },
      { logger: false, abortOnError: false },
    );
    this.commands = app.get(CommandBus);
    this.queries = app.get(QueryBus);
    this.#stop = () => app.close();
  }

  async stop(): Promise<void> {
    await this.#stop();
    await this.database.close();
  }

  key(): string {
    return `key-${++this.#keys}`;
  }

  context(actor: Actor = BIANCHI, tenant: TenantId = ALFA): TenantContext {
    return { tenant, actor, correlationId: 'test' };
  }

  register(input: Partial<RegisterTicketInput> = {}, tenant: TenantId = ALFA): Promise<RegisterTicketResult> {
    return this.commands.execute(
      new RegisterTicketCommand(this.context(BIANCHI, tenant), this.key(), { ...REQUEST, ...input }),
    );
  }

  async inCharge(by: Actor = ROSSI): Promise<TicketCommandResult> {
    const { ticketId } = await this.register();
    this.clock.advance(1000);
    return this.commands.execute(new TakeChargeCommand(this.context(by), this.key(), { ticket: ticketId }));
  }

  async resolved(by: Actor = ROSSI): Promise<TicketCommandResult> {
    const { ticketId } = await this.inCharge(by);
    this.clock.advance(1000);
    const input = { ticket: ticketId, reason: 'solved', told: 'call', message: { text: 'Fatto.' } } as const;
    return this.commands.execute(new ResolveTicketCommand(this.context(by), this.key(), input));
  }

  /** Jobs waiting, as `task seq`, oldest first. */
  async jobs(ticketId: string): Promise<string[]> {
    const rows = await this.database.asAdmin<{ job: string }>(
      `SELECT t.identifier || ' ' || (j.payload->>'seq') AS job
         FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
        WHERE j.payload->>'ticketId' = $1 AND j.payload->>'seq' IS NOT NULL ORDER BY j.id`,
      [ticketId],
    );
    return rows.map(({ job }) => job);
  }
}

export const REQUEST: RegisterTicketInput = {
  channelInstance: 'mailbox',
  requester: { name: 'Ada Bianchi', email: 'Ada@Example.it' },
  assurance: 'email',
  subject: 'Password dimenticata',
  message: { text: 'Non riesco più ad accedere al portale.' },
};
