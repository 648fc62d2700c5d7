import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { ProblemsReader, Signals } from '@sportello/problems';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import { pageLinks } from '../http/page.links.js';
import { Does, Makes, Shows } from '../http/operation.decorators.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { PUBLIC_URL } from '../tokens.js';
import { DismissSignalRequest, ListSignalsQuery, RaiseSignalRequest } from './problems.requests.js';
import { shownSignal } from './problems.presenter.js';
import { LookView, SignalPageView, SignalView } from './problems.views.js';

/** Criticalities seen before they are many requests (A4). */
@ApiTags('problems')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/signals')
@May('problem.work')
export class SignalsController {
  constructor(
    @Inject(Signals) private readonly signals: Signals,
    @Inject(ProblemsReader) private readonly reader: ProblemsReader,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get()
  @May('problem.read')
  @Shows(
    { id: 'list_signals', summary: 'Segnali', description: 'Di operatori e automatici (A4).' },
    SignalPageView,
    'Una pagina',
  )
  async list(@Req() request: SportelloRequest, @Query() { state, ...page }: ListSignalsQuery): Promise<SignalPageView> {
    const { ctx, principal } = staffOf(request);
    const { items, next } = await this.reader.signals(ctx, sightOf(principal).restricted, state ?? null, page);
    return { items: items.map(shownSignal), _links: pageLinks(this.publicUrl, request, next) };
  }

  @Post()
  @Makes(
    { id: 'raise_signal', summary: 'Dà un segnale', description: 'Un operatore anticipa una criticità (A4).' },
    SignalView,
    'Il segnale',
  )
  async raise(@Req() request: SportelloRequest, @Body() body: RaiseSignalRequest): Promise<SignalView> {
    const { ctx, principal } = staffOf(request);
    const { title, reason, ...triplet } = body;
    const id = await this.signals.raise(ctx, { title, reason, triplet });
    return shownSignal(await this.reader.signal(ctx, id, sightOf(principal).restricted));
  }

  @Post('look')
  @May('signal.look')
  @Does(
    {
      id: 'look_for_signals',
      summary: 'Cerca segnali',
      description: 'Cerca ora ciò che si cerca da sé a intervalli: più richieste simili del solito (A4).',
    },
    LookView,
    'Quanti sono nuovi',
  )
  async look(@Req() request: SportelloRequest): Promise<LookView> {
    return { raised: await this.signals.look(staffOf(request).ctx) };
  }

  @Get(':id')
  @May('problem.read')
  @Shows(
    { id: 'show_signal', summary: 'Un segnale', description: 'Il segnale e perché c’è.' },
    SignalView,
    'Il segnale',
  )
  async show(@Req() request: SportelloRequest, @Param('id', ParseUUIDPipe) id: string): Promise<SignalView> {
    const { ctx, principal } = staffOf(request);
    return shownSignal(await this.reader.signal(ctx, id, sightOf(principal).restricted));
  }

  @Post(':id/dismiss')
  @Does(
    { id: 'dismiss_signal', summary: 'Scarta un segnale', description: 'Non c’è nulla da fare, con il motivo.' },
    SignalView,
    'Il segnale',
  )
  async dismiss(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: DismissSignalRequest,
  ): Promise<SignalView> {
    const { ctx, principal } = staffOf(request);
    const { restricted } = sightOf(principal);
    await this.signals.dismiss(ctx, id, reason, restricted);
    return shownSignal(await this.reader.signal(ctx, id, restricted));
  }
}
