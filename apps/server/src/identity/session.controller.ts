import { Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { LoginRecord, Sessions } from '@sportello/identity';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import { idCursor, nextIdCursor } from '../http/id.cursor.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { StaffApi } from '../http/staff.api.js';
import { PageQuery } from '../tickets/ticket.requests.js';
import { PUBLIC_URL } from '../tokens.js';
import { shownAct } from './identity.presenter.js';
import { DoneView, LoggedOutView, LoginActPageView, OwnSessionView, SessionPageView } from './identity.views.js';
import { ownSession } from './own.session.js';
import { SessionEnding } from './session.ending.js';
import { sessionPage, USUAL_LIMIT } from './session.pages.js';
import { originOf, signedInOf } from './signed.in.js';

/** Who is logged in. */
@StaffApi('login', '', 'accounts.manage')
export class SessionController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SessionEnding) private readonly ending: SessionEnding,
    @Inject(LoginRecord) private readonly record: LoginRecord,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get('session')
  @May('session.own')
  @ApiOperation({
    operationId: 'show_session',
    summary: 'Il proprio accesso',
    description: 'Chi si è, che cosa si può fare, fino a quando, e che cosa ripetere in X-CSRF-Token quando si scrive.',
  })
  @ApiOkResponse({ type: OwnSessionView, description: 'L’accesso' })
  show(@Req() request: SportelloRequest): OwnSessionView {
    return ownSession(staffOf(request).configuration, signedInOf(request, 'staff'));
  }

  @Post('session/end')
  @May('session.own')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'log_out',
    summary: 'Esce',
    description:
      'Termina il proprio accesso. Chi è entrato con un servizio di identità trova dove terminare anche quello.',
  })
  @ApiOkResponse({ type: LoggedOutView, description: 'Terminato' })
  end(@Req() request: SportelloRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<LoggedOutView> {
    return this.ending.of(request, reply, 'staff');
  }

  @Get('sessions')
  @ApiOperation({
    operationId: 'list_sessions',
    summary: 'Gli accessi in corso',
    description: 'Tutti gli accessi in corso dell’ente, del personale e di chi chiede.',
  })
  @ApiOkResponse({ type: SessionPageView, description: 'Una pagina di accessi' })
  list(@Req() request: SportelloRequest, @Query() query: PageQuery): Promise<SessionPageView> {
    const { sessions, publicUrl } = this;
    return sessionPage(request, query, { sessions, publicUrl });
  }

  @Post('sessions/:id/end')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'end_session',
    summary: 'Termina un accesso',
    description: 'Termina l’accesso di una persona: alla prossima richiesta deve accedere di nuovo.',
  })
  @ApiOkResponse({ type: DoneView, description: 'Terminato' })
  async endOne(@Req() request: SportelloRequest, @Param('id') id: string): Promise<DoneView> {
    const { ctx, principal } = staffOf(request);
    await this.ending.one(ctx, id, null, { by: principal.id, origin: originOf(request) });
    return { done: true };
  }

  @Get('logins')
  @ApiOperation({
    operationId: 'list_logins',
    summary: 'Chi è entrato e chi no',
    description:
      'Gli accessi riusciti e respinti, con il servizio di identità e quanto era sicura l’identità, e ciò che è cambiato negli accessi.',
  })
  @ApiOkResponse({ type: LoginActPageView, description: 'Una pagina di atti' })
  async logins(@Req() request: SportelloRequest, @Query() { cursor, limit }: PageQuery): Promise<LoginActPageView> {
    const { ctx } = staffOf(request);
    const page = { ...idCursor(cursor), limit: limit ?? USUAL_LIMIT };
    const rows = await this.record.list(ctx, page);
    return {
      items: rows.slice(0, page.limit).map(shownAct),
      _links: pageLinks(this.publicUrl, request, nextIdCursor(rows, page.limit)),
    };
  }
}
