import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { LocalAccounts, LocalLogins, sessionEnded, Sessions, type OpenedLogin } from '@sportello/identity';
import { addJobs, UnitOfWork } from '@sportello/platform';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { publicContext, tenantOf } from '../http/caller.js';
import { notFound } from '../http/http.errors.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { ForgottenPasswordRequest, LogInRequest, SetPasswordRequest } from './identity.requests.js';
import { DoneView, OwnSessionView } from './identity.views.js';
import { PASSWORD_MAIL_JOB, PASSWORD_MAIL_TRIES } from './password-mail.job.js';
import { ownSession, requesterSession } from './own.session.js';
import { sessionLimits } from './session.authenticator.js';
import { SessionCookies } from './session.cookies.js';
import { originOf } from './signed.in.js';

/** Logging in by a password kept here. Whether somebody has an account is told by neither words nor time. */
@ApiTags('login')
@Controller('rest/helpdesk/v1/:tenant/login/local')
@May('sign-in')
export class LocalLoginController {
  constructor(
    @Inject(LocalLogins) private readonly logins: LocalLogins,
    @Inject(LocalAccounts) private readonly accounts: LocalAccounts,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'log_in',
    summary: 'Accede con una password',
    description:
      'Riconosce una persona e apre un accesso, del personale o di chi chiede: il cookie è nella risposta. Chi ha un secondo fattore senza codice riceve AUTH.CODE_NEEDED e ripete con il codice.',
  })
  @ApiOkResponse({ type: OwnSessionView, description: 'Accesso aperto' })
  async logIn(
    @Req() request: SportelloRequest,
    @Body() { username, password, code }: LogInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnSessionView> {
    mustServe(request);
    const opened = await this.logins.logIn(
      publicContext(request),
      { username, password, code: code ?? null },
      originOf(request),
      (audience) => this.cookies.read(request, audience),
    );
    this.cookies.give(reply, tenantOf(request).tenant, opened.audience, opened.secret);
    return this.#shown(request, opened);
  }

  @Post('forgotten')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'ask_password_link',
    summary: 'Password dimenticata',
    description:
      'Se c’è un accesso con questo nome, al suo indirizzo arriva un collegamento che vale una volta e per un’ora.',
  })
  @ApiOkResponse({ type: DoneView, description: 'Sempre la stessa risposta' })
  async forgotten(@Req() request: SportelloRequest, @Body() { username }: ForgottenPasswordRequest): Promise<DoneView> {
    mustServe(request);
    const ctx = publicContext(request);
    const name = username.trim().toLowerCase();
    // What follows takes as long for a name nobody has: whether there is one is looked up by the job.
    await this.unitOfWork.run(ctx, (tx) =>
      addJobs(tx, ctx, [
        {
          ...{ task: PASSWORD_MAIL_JOB, payload: { username: name }, jobKey: `password-mail:${name}` },
          maxAttempts: PASSWORD_MAIL_TRIES,
        },
      ]),
    );
    return { done: true };
  }

  @Post('password')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'set_password_by_link',
    summary: 'Sceglie la password',
    description:
      'Sceglie la password con la chiave di un collegamento, che vale una volta sola; gli accessi aperti terminano.',
  })
  @ApiOkResponse({ type: DoneView, description: 'Password scelta' })
  async setPassword(
    @Req() request: SportelloRequest,
    @Body() { key, password }: SetPasswordRequest,
  ): Promise<DoneView> {
    mustServe(request);
    await this.accounts.setByLink(publicContext(request), key, password, request.ip);
    return { done: true };
  }

  async #shown(request: SportelloRequest, { secret, audience }: OpenedLogin): Promise<OwnSessionView> {
    const { tenant, configuration } = tenantOf(request);
    const session = await this.sessions.find({ tenant }, audience, secret, sessionLimits(configuration));
    if (session === null) throw sessionEnded();
    const signedIn = { session, secret };
    return audience === 'staff' ? ownSession(configuration, signedIn) : requesterSession(configuration, signedIn);
  }
}

/** Where the tenant's people come in by its provider alone, this door is not there. */
function mustServe(request: SportelloRequest): void {
  if (!tenantOf(request).configuration.identity.localAccounts)
    throw notFound('Questo ente non usa password.', 'This administration uses no passwords.');
}
