import { Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Calendar, calendarSchema, calendarYear } from '@sportello/business-time';
import type { SectionValue } from '@sportello/tenancy';
import type { TrialExample, TriedTerm } from '@sportello/ticketing';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { calendarInvalid } from './configuration.errors.js';
import { termsWordsOf } from './terms.words.js';
import { TermsTrials } from './terms.trials.js';
import { TermsWordsView } from './terms-words.views.js';
import { CalendarYearRequest, TermsTrialRequest } from './trials.requests.js';
import { CalendarYearView, TermsTrialView, type TrialExampleView, type TriedTermView } from './trials.views.js';

const MOST_TICKETS = 200;

/** Calendars and terms looked at before they are saved. */
@ApiTags('configuration')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/configuration')
@May('configuration.manage')
export class TrialsController {
  constructor(@Inject(TermsTrials) private readonly trials: TermsTrials) {}

  @Post('calendar-year')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'show_calendar_year',
    summary: 'Un anno di un calendario',
    description:
      'Giorno per giorno: se c’è servizio, quando, e perché no. Anche di un calendario non ancora salvato (C6, C7).',
  })
  @ApiOkResponse({ type: CalendarYearView, description: 'L’anno' })
  year(@Body() { calendar, year }: CalendarYearRequest): CalendarYearView {
    const parsed = calendarSchema.safeParse(calendar);
    if (!parsed.success) throw calendarInvalid();
    const { days, suspendedDays } = calendarYear(new Calendar(parsed.data), year);
    return { year, suspendedDays, days: days.map((day) => ({ ...day, hours: [...day.hours] })) };
  }

  @Get('terms-words')
  @ApiOperation({
    operationId: 'show_terms_words',
    summary: 'Con che cosa si scrivono i livelli di servizio',
    description: 'Eventi, stati, gruppi, calendari e i fatti per cui si sceglie una regola, con i loro nomi.',
  })
  @ApiOkResponse({ type: TermsWordsView, description: 'Le parole' })
  words(@Req() request: SportelloRequest): TermsWordsView {
    return termsWordsOf(staffOf(request).configuration);
  }

  @Post('terms-trial')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'try_terms',
    summary: 'Che cosa sarebbe successo con altri termini',
    description:
      'Ripercorre le richieste più recenti con i livelli di servizio e i calendari in vigore e con quelli proposti: quanti termini rispettati e superati, e alcuni esempi. Non scrive nulla.',
  })
  @ApiOkResponse({ type: TermsTrialView, description: 'Il confronto' })
  async terms(
    @Req() request: SportelloRequest,
    @Body() { serviceLevels, calendars, tickets = MOST_TICKETS }: TermsTrialRequest,
  ): Promise<TermsTrialView> {
    const sections: SectionValue[] = [
      ...(serviceLevels === undefined ? [] : [{ section: 'serviceLevels' as const, value: serviceLevels }]),
      ...(calendars === undefined ? [] : [{ section: 'calendars' as const, value: calendars }]),
    ];
    const { at, groups, examples, ...report } = await this.trials.run(staffOf(request).ctx, sections, tickets);
    return {
      ...{ ...report, at: at.toISOString() },
      groups: groups
        .slice(0, 500)
        .map(({ severity, ...group }) => ({ ...group, ...(severity === null ? {} : { severity }) })),
      examples: examples.map(shownExample),
    };
  }
}

const shownExample = ({ number, clock, present, proposed }: TrialExample): TrialExampleView => ({
  ...{ number, clock },
  ...(present === null ? {} : { present: shownTerm(present) }),
  ...(proposed === null ? {} : { proposed: shownTerm(proposed) }),
});

const shownTerm = ({ rule, target, dueAt, outcome }: TriedTerm): TriedTermView => ({
  ...{ rule, target, outcome },
  ...(dueAt === null ? {} : { dueAt: dueAt.toISOString() }),
});
