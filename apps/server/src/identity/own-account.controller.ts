import { Body, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { OwnAccount, Sessions } from '@sportello/identity';
import type { FastifyReply } from 'fastify';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { StaffApi } from '../http/staff.api.js';
import { PageQuery } from '../tickets/ticket.requests.js';
import { PUBLIC_URL } from '../tokens.js';
import {
  ChangePasswordRequest,
  ConfirmSecondFactorRequest,
  EnrolSecondFactorRequest,
  RemoveSecondFactorRequest,
} from './identity.requests.js';
import { DoneView, EnrolmentView, RecoveryCodesView, SessionPageView } from './identity.views.js';
import { SessionCookies } from './session.cookies.js';
import { SessionEnding } from './session.ending.js';
import { sessionPage } from './session.pages.js';
import { originOf, signedInOf } from './signed.in.js';

/** What somebody does to the account and the sessions that are their own. */
@StaffApi('login', 'my-account', 'session.own')
export class OwnAccountController {
  constructor(
    @Inject(OwnAccount) private readonly own: OwnAccount,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SessionEnding) private readonly ending: SessionEnding,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Post('password')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'change_password',
    summary: 'Cambia la password',
    description: 'Cambia la propria password. Tutti gli accessi terminano; chi l’ha cambiata ne riceve uno nuovo.',
  })
  @ApiOkResponse({ type: DoneView, description: 'Cambiata' })
  async changePassword(
    @Req() request: SportelloRequest,
    @Body() body: ChangePasswordRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoneView> {
    const { session } = signedInOf(request, 'staff');
    const { ctx } = staffOf(request);
    const { secret } = await this.own.changePassword(ctx, { ...session, ...originOf(request) }, body);
    this.cookies.give(reply, ctx.tenant, 'staff', secret);
    return { done: true };
  }

  @Post('second-factor')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'enrol_second_factor',
    summary: 'Comincia un secondo fattore',
    description: 'Dà il segreto da mettere nell’applicazione (TOTP). Vale dopo che un suo codice è stato confermato.',
  })
  @ApiOkResponse({ type: EnrolmentView, description: 'Il segreto, mostrato solo ora' })
  async enrol(
    @Req() request: SportelloRequest,
    @Body() { password }: EnrolSecondFactorRequest,
  ): Promise<EnrolmentView> {
    const { session } = signedInOf(request, 'staff');
    const { ctx, configuration } = staffOf(request);
    return this.own.enrol(ctx, { ...session, ...originOf(request) }, password, configuration.name.it);
  }

  @Post('second-factor/confirm')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'confirm_second_factor',
    summary: 'Conferma il secondo fattore',
    description: 'Un codice dell’applicazione conferma il secondo fattore, chiesto da allora a ogni accesso.',
  })
  @ApiOkResponse({ type: RecoveryCodesView, description: 'I codici di recupero' })
  async confirm(
    @Req() request: SportelloRequest,
    @Body() { code }: ConfirmSecondFactorRequest,
  ): Promise<RecoveryCodesView> {
    const { session } = signedInOf(request, 'staff');
    const codes = await this.own.confirm(staffOf(request).ctx, { ...session, ...originOf(request) }, code);
    return { recoveryCodes: [...codes] };
  }

  @Post('second-factor/remove')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'remove_second_factor',
    summary: 'Toglie il secondo fattore',
    description: 'Chiede la password e un codice.',
  })
  @ApiOkResponse({ type: DoneView, description: 'Tolto' })
  async remove(@Req() request: SportelloRequest, @Body() body: RemoveSecondFactorRequest): Promise<DoneView> {
    const { session } = signedInOf(request, 'staff');
    await this.own.removeSecondFactor(staffOf(request).ctx, { ...session, ...originOf(request) }, body);
    return { done: true };
  }

  @Get('sessions')
  @ApiOperation({
    operationId: 'list_my_sessions',
    summary: 'I propri accessi in corso',
    description: 'Da quali browser si è entrati.',
  })
  @ApiOkResponse({ type: SessionPageView, description: 'Una pagina di accessi' })
  list(@Req() request: SportelloRequest, @Query() query: PageQuery): Promise<SessionPageView> {
    const { sessions, publicUrl } = this;
    return sessionPage(request, query, { sessions, publicUrl, person: staffOf(request).principal.id });
  }

  @Post('sessions/:id/end')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'end_my_session',
    summary: 'Termina un proprio accesso',
    description: 'Termina un proprio accesso da un altro browser.',
  })
  @ApiOkResponse({ type: DoneView, description: 'Terminato' })
  async end(@Req() request: SportelloRequest, @Param('id') id: string): Promise<DoneView> {
    const { ctx, principal } = staffOf(request);
    await this.ending.one(ctx, id, principal.id, { by: principal.id, origin: originOf(request) });
    return { done: true };
  }
}
