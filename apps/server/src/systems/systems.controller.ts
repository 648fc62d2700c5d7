import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { RecordCommand, RecordResult } from '@sportello/records';
import {
  ChangeSystemCommand,
  NO_FACTS,
  RegisterSystemCommand,
  RetireSystemCommand,
  SystemRules,
  SystemsReader,
} from '@sportello/systems';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { commandKey, expectedVersion, staffOf } from '../http/caller.js';
import { answerCsv, CsvAnswer } from '../http/csv.answer.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { KEYED } from '../tickets/ticket.decorators.js';
import { PUBLIC_URL } from '../tokens.js';
import { OnASystem } from './systems.decorators.js';
import { SystemsImport } from './systems.import.js';
import { FACTS, factsGiven, shownSystem, wholeSystem } from './systems.presenter.js';
import {
  ChangeSystemRequest,
  ImportSystemsRequest,
  RegisterSystemRequest,
  RetireSystemRequest,
  SystemsCsvQuery,
  SystemsQuery,
} from './systems.requests.js';
import { ImportedView, SystemPageView, SystemResultView, WholeSystemView } from './systems.views.js';

/** B11: the register of the supplied systems and devices: what, where, whose, contract, last and next check. */
@ApiTags('systems')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/systems')
@May('system.read')
export class SystemsController {
  readonly #import: SystemsImport;

  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(SystemsReader) private readonly reader: SystemsReader,
    @Inject(SystemRules) rules: SystemRules,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {
    this.#import = new SystemsImport(commands, reader, rules);
  }

  @Get()
  @ApiOperation({
    operationId: 'list_systems',
    summary: 'Elenca i sistemi',
    description: 'Una pagina del registro dei sistemi e degli apparati forniti, con filtri e ricerca (B11).',
  })
  @ApiOkResponse({ type: SystemPageView, description: 'Una pagina' })
  async list(@Req() request: SportelloRequest, @Query() asked: SystemsQuery): Promise<SystemPageView> {
    const { cursor, limit, ...filter } = asked;
    const page = await this.reader.list(staffOf(request).ctx, filter, {
      ...(cursor === undefined ? {} : { cursor }),
      ...(limit === undefined ? {} : { limit }),
    });
    return { items: page.items.map(shownSystem), _links: pageLinks(this.publicUrl, request, page.next) };
  }

  @Post()
  @May('system.manage')
  @HttpCode(201)
  @ApiOperation({
    operationId: 'register_system',
    summary: 'Registra un sistema',
    description: 'Un sistema o apparato fornito entra nel registro (B11).',
  })
  @KEYED
  @ApiCreatedResponse({ type: SystemResultView, description: 'Registrato' })
  register(
    @Req() request: SportelloRequest,
    @Body() body: RegisterSystemRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SystemResultView> {
    const { code, ...given } = body;
    return this.#run(request, reply, RegisterSystemCommand, { code, facts: { ...NO_FACTS, ...factsGiven(given) } });
  }

  @Post('import')
  @May('system.manage')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'import_systems',
    summary: 'Registra i sistemi di una tabella',
    description: 'Ogni riga è controllata prima che la prima sia registrata: o tutte o nessuna (B11).',
  })
  @KEYED
  @ApiOkResponse({ type: ImportedView, description: 'Registrati' })
  async import(@Req() request: SportelloRequest, @Body() { csv }: ImportSystemsRequest): Promise<ImportedView> {
    const { ctx, principal } = staffOf(request);
    return { registered: await this.#import.run(ctx, commandKey(request, principal.id), csv) };
  }

  @Get('csv')
  @ApiOperation({
    operationId: 'export_systems',
    summary: 'Il registro in CSV',
    description: 'Tutti i sistemi, con le colonne che l’importazione legge (RFC 4180).',
  })
  @CsvAnswer(5_000_000)
  async export(
    @Req() request: SportelloRequest,
    @Query() asked: SystemsCsvQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const rows: string[][] = [['code', ...FACTS]];
    for await (const system of this.reader.all(staffOf(request).ctx)) {
      rows.push([system.code, ...FACTS.map((name) => system[name] ?? '')]);
    }
    return answerCsv(reply, 'systems', rows, asked);
  }

  @Get(':system')
  @ApiOperation({
    operationId: 'show_system',
    summary: 'Un sistema',
    description: 'Ciò che il registro ne sa, con le sue richieste, le manutenzioni e la sua storia (B11).',
  })
  @ApiOkResponse({ type: WholeSystemView, description: 'Il sistema' })
  async show(
    @Req() request: SportelloRequest,
    @Param('system') ref: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WholeSystemView> {
    const { ctx, principal } = staffOf(request);
    const system = await this.reader.page(ctx, ref, sightOf(principal));
    void reply.header('ETag', `"${system.version}"`);
    return wholeSystem(system);
  }

  @Post(':system/change')
  @May('system.manage')
  @OnASystem(
    'change_system',
    'Cambia un sistema',
    'Spostato, dato a un altro ufficio, coperto da un altro contratto (B11).',
  )
  change(
    @Req() request: SportelloRequest,
    @Param('system') ref: string,
    @Body() body: ChangeSystemRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SystemResultView> {
    return this.#run(request, reply, ChangeSystemCommand, { ref, changes: factsGiven(body), ...seen(request) });
  }

  @Post(':system/retire')
  @May('system.manage')
  @OnASystem('retire_system', 'Dismette un sistema', 'Non è più da assistere; la sua storia resta (B11).')
  retire(
    @Req() request: SportelloRequest,
    @Param('system') ref: string,
    @Body() { reason }: RetireSystemRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SystemResultView> {
    return this.#run(request, reply, RetireSystemCommand, { ref, reason, ...seen(request) });
  }

  async #run<I extends object>(
    request: SportelloRequest,
    reply: FastifyReply,
    Command: new (ctx: RecordCommand<I>['ctx'], key: string, input: I) => RecordCommand<I>,
    input: I,
  ): Promise<SystemResultView> {
    const { ctx, principal } = staffOf(request);
    const done: RecordResult = await this.commands.execute(new Command(ctx, commandKey(request, principal.id), input));
    void reply.header('ETag', `"${done.version}"`);
    return { id: done.id, code: done.number, version: done.version };
  }
}

function seen(request: SportelloRequest): { expectedVersion?: number } {
  const version = expectedVersion(request);
  return version === undefined ? {} : { expectedVersion: version };
}
