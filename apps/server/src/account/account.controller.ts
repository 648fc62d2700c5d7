import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { AccountReader } from '@sportello/ticketing';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { languageOf, staffOf } from '../http/caller.js';
import { answerCsv, CsvAnswer } from '../http/csv.answer.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { accountPage } from './account.page.js';
import { accountRows, shownAccount } from './account.presenter.js';
import { AccountCsvQuery, AccountQuery } from './account.requests.js';
import { AccountView } from './account.views.js';

/** Days. */
const LONGEST = 366;
const TEXT = { type: 'string', maxLength: 5_000_000, pattern: '^[\\s\\S]*$' } as const;

/** C3: the account of a period (consuntivazione), as data, for a spreadsheet and for the printer. */
@ApiTags('account')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/account')
@May('account.read')
export class AccountController {
  readonly #reader: AccountReader;

  constructor(@Inject(UnitOfWork) unitOfWork: UnitOfWork) {
    this.#reader = new AccountReader(unitOfWork);
  }

  @Get()
  @ApiOperation({
    operationId: 'get_account',
    summary: 'Consuntivo',
    description:
      'Il lavoro registrato in un periodo, raggruppato; le richieste riservate sono contate senza altro (C3).',
  })
  @ApiOkResponse({ type: AccountView, description: 'Consuntivo' })
  account(@Req() request: SportelloRequest, @Query() asked: AccountQuery): Promise<AccountView> {
    return this.#shown(request, asked);
  }

  @Get('csv')
  @ApiOperation({
    operationId: 'get_account_csv',
    summary: 'Consuntivo in CSV',
    description: 'Lo stesso per i fogli di calcolo (RFC 4180).',
  })
  @CsvAnswer(5_000_000)
  async csv(
    @Req() request: SportelloRequest,
    @Query() asked: AccountCsvQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const rows = accountRows(await this.#shown(request, asked), languageOf(request));
    return answerCsv(reply, `account-${asked.from}-${asked.to}`, rows, asked);
  }

  @Get('page')
  @ApiOperation({
    operationId: 'get_account_page',
    summary: 'Consuntivo da stampare',
    description: 'Lo stesso come pagina semplice, per la stampa.',
  })
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: TEXT, description: 'Pagina' })
  async page(
    @Req() request: SportelloRequest,
    @Query() asked: AccountQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const account = await this.#shown(request, asked);
    void reply.type('text/html; charset=utf-8');
    return accountPage(staffOf(request).configuration, account, languageOf(request));
  }

  async #shown(request: SportelloRequest, asked: AccountQuery): Promise<AccountView> {
    const { ctx, configuration, principal } = staffOf(request);
    const { from, to, by = 'technician' } = asked;
    refuseBadPeriod(from, to);
    const account = await this.#reader.account(ctx, {
      ...{ from, to, by, zone: configuration.zone, sight: sightOf(principal) },
      contract: configuration.account.contract ?? null,
    });
    return shownAccount(configuration, asked, by, account, languageOf(request));
  }
}

function refuseBadPeriod(from: string, to: string): void {
  const [first, last] = [from, to].map((day) => new Date(`${day}T00:00:00Z`));
  const real = first !== undefined && last !== undefined && isDay(first, from) && isDay(last, to);
  if (real && first <= last && (last.getTime() - first.getTime()) / 86_400_000 < LONGEST) return;
  const message = {
    it: 'Serve un periodo dal primo all’ultimo giorno, lungo al massimo un anno.',
    en: 'A period from its first to its last day is needed, a year long at most.',
  };
  throw new DomainError('ACCOUNT.PERIOD', 'invalid', message, { fields: [{ field: 'to', code: 'period', message }] });
}

const isDay = (at: Date, day: string): boolean => !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
