import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Put, Query, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { CannedAnswers, filledIn, type AnswerContent, type CannedAnswer } from '@sportello/desk';
import { DomainError, type Clock } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { formatInstant } from '@sportello/service-levels';
import type { CurrentTenant } from '@sportello/tenancy';
import { GetTicketQuery, type TicketView } from '@sportello/ticketing';
import { teamName } from '../bridge/names.js';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import { Does, Makes, Shows } from '../http/operation.decorators.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { DoneView } from '../identity/identity.views.js';
import { filled } from '../tickets/ticket.presenter.js';
import { CLOCK } from '../tokens.js';
import { CannedAnswerRequest, CannedAnswersQuery } from './canned-answers.requests.js';
import { CannedAnswersView, CannedAnswerView, FilledAnswerView } from './canned-answers.views.js';

/** Answers written once for what is asked often, in both languages (A6). */
@ApiTags('tickets')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant')
@May('answer.read')
export class CannedAnswersController {
  readonly #answers: CannedAnswers;

  constructor(
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CLOCK) clock: Clock,
  ) {
    this.#answers = new CannedAnswers(unitOfWork, clock);
  }

  @Get('canned-answers')
  @Shows(
    {
      id: 'list_canned_answers',
      summary: 'Le risposte pronte',
      description: 'Quelle di tutti e quelle dei gruppi, oppure solo quelle che servono a un gruppo.',
    },
    CannedAnswersView,
    'Le risposte pronte',
  )
  async list(@Req() request: SportelloRequest, @Query() { team }: CannedAnswersQuery): Promise<CannedAnswersView> {
    return { items: (await this.#answers.list(staffOf(request).ctx, team)).map(shown) };
  }

  @Post('canned-answers')
  @May('answer.manage')
  @Makes(
    {
      id: 'add_canned_answer',
      summary: 'Scrive una risposta pronta',
      description: 'Per un gruppo o per tutti, in italiano e in inglese.',
    },
    CannedAnswerView,
    'Scritta',
  )
  async add(@Req() request: SportelloRequest, @Body() body: CannedAnswerRequest): Promise<CannedAnswerView> {
    return shown(await this.#answers.add(staffOf(request).ctx, contentOf(request, body)));
  }

  @Put('canned-answers/:id')
  @May('answer.manage')
  @Shows(
    { id: 'change_canned_answer', summary: 'Cambia una risposta pronta', description: 'La sostituisce per intero.' },
    CannedAnswerView,
    'Cambiata',
  )
  async change(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CannedAnswerRequest,
  ): Promise<CannedAnswerView> {
    return shown(await this.#answers.change(staffOf(request).ctx, id, contentOf(request, body)));
  }

  @Post('canned-answers/:id/remove')
  @May('answer.manage')
  @Does(
    {
      id: 'remove_canned_answer',
      summary: 'Elimina una risposta pronta',
      description: 'Ciò che è stato scritto con essa resta.',
    },
    DoneView,
    'Eliminata',
  )
  async remove(@Req() request: SportelloRequest, @Param('id', ParseUUIDPipe) id: string): Promise<DoneView> {
    await this.#answers.remove(staffOf(request).ctx, id);
    return { done: true };
  }

  @Get('tickets/:number/canned-answers/:id')
  @May('ticket.read')
  @Shows(
    {
      id: 'fill_canned_answer',
      summary: 'Una risposta pronta per una richiesta',
      description:
        'Nella lingua di chi ha chiesto, con i dati della richiesta al loro posto: da rileggere, non inviata.',
    },
    FilledAnswerView,
    'Il testo',
  )
  async fill(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<FilledAnswerView> {
    const { ctx, principal, configuration } = staffOf(request);
    const ticket = await this.queries.execute(new GetTicketQuery(ctx, { ticket: number, sight: sightOf(principal) }));
    const { text } = await this.#answers.find(ctx, id);
    const language = ticket.language === 'en' ? 'en' : 'it';
    return { language, text: filledIn(text[language], valuesOf(configuration, ticket, language)) };
  }
}

function valuesOf(configuration: CurrentTenant, ticket: TicketView, language: 'it' | 'en') {
  const { number, subject, requester, assignee, team, openedAt } = ticket;
  return {
    ...{ number, subject, requester: requester.name },
    opened: formatInstant(language, configuration.zone, new Date(openedAt)),
    ...(assignee === null ? {} : { technician: assignee.name }),
    ...(team === null ? {} : { team: teamName(configuration, team)[language] }),
  };
}

/** @throws DomainError `ANSWER.INVALID` for a team that does not exist */
function contentOf(request: SportelloRequest, { team, name, text }: CannedAnswerRequest): AnswerContent {
  if (team !== undefined && !Object.hasOwn(staffOf(request).configuration.teams, team)) throw noSuchTeam();
  return { team: team ?? null, name: { ...name }, text: { ...text } };
}

const shown = ({ id, team, name, text, changedBy, changedAt }: CannedAnswer): CannedAnswerView => ({
  ...{ id, name, text, changedBy, changedAt: changedAt.toISOString() },
  ...filled({ team }),
});

const noSuchTeam = (): DomainError => {
  const message = { it: 'Il gruppo non esiste.', en: 'There is no such team.' };
  return new DomainError('ANSWER.INVALID', 'invalid', message, {
    fields: [{ field: 'team', code: 'not-configured', message }],
  });
};
