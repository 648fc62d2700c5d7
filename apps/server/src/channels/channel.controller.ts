import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiConsumes,
  ApiBody,
  ApiOkResponse,
  ApiCreatedResponse,
  ApiAcceptedResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { RequestDrafts, type DraftOwner } from '@sportello/intake';
import type { Clock } from '@sportello/kernel';
import { BlobStore, UnitOfWork, type Logger } from '@sportello/platform';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { languageOf, publicContext, tenantOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { SessionAuthenticator } from '../identity/session.authenticator.js';
import { CLOCK, LOG } from '../tokens.js';
import { FormView, PushAcceptedView, PushRegisteredView } from './channel.views.js';
import { refuseBeyondForm } from './channel.limits.js';
import { PushIntake } from './push.intake.js';
import { readPush } from './push.reader.js';

/** The route every push channel of every tenant shares: the host owns it, plugins only judge what comes in. */
@ApiTags('channels')
@Controller('rest/helpdesk/v1/:tenant/channels')
export class ChannelController {
  readonly #drafts: RequestDrafts;

  constructor(
    @Inject(PushIntake) private readonly intake: PushIntake,
    @Inject(BlobStore) private readonly blobs: BlobStore,
    @Inject(SessionAuthenticator) private readonly people: SessionAuthenticator,
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.#drafts = new RequestDrafts(unitOfWork, clock);
  }

  @Get(':instance')
  @May('portal.use')
  @ApiOperation({
    operationId: 'describe_channel',
    summary: 'Descrive un canale',
    description: 'Campi e limiti di un canale che riceve via HTTP, ad esempio un modulo.',
  })
  @ApiOkResponse({ type: FormView, description: 'Descrizione del canale' })
  async describe(@Req() request: SportelloRequest, @Param('instance') instance: string): Promise<unknown> {
    const query = (request.query as { language?: unknown }).language;
    const language = query === 'it' || query === 'en' ? query : languageOf(request);
    return this.intake.describe(publicContext(request), instance, language);
  }

  @Post(':instance')
  @May('request.make')
  @HttpCode(201)
  @ApiOperation({
    operationId: 'push_to_channel',
    summary: 'Invia una richiesta',
    description:
      'Invia una richiesta a un canale che riceve via HTTP. Con la stessa Idempotency-Key la richiesta viene registrata una volta sola. Di chi è entrato con un servizio di identità, e ripete X-CSRF-Token, la richiesta conserva come ha provato chi è.',
  })
  @ApiConsumes('multipart/form-data', 'application/json')
  @ApiBody({
    description: 'Campi del canale',
    schema: { type: 'object', additionalProperties: true, maxProperties: 220 },
  })
  @ApiCreatedResponse({ type: PushRegisteredView, description: 'Richiesta registrata' })
  @ApiAcceptedResponse({ type: PushAcceptedView, description: 'Richiesta accettata, il numero arriva dopo' })
  async push(
    @Req() request: SportelloRequest,
    @Param('instance') instance: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PushRegisteredView | PushAcceptedView> {
    const { tenant, configuration } = tenantOf(request);
    await this.intake.mustAccept(publicContext(request), instance);
    const pushed = await readPush(request, tenant, this.blobs);
    refuseBeyondForm(configuration, instance, pushed, this.clock.now());
    const proof = await this.people.proofOf(request);
    const outcome = await this.intake.push(publicContext(request), instance, pushed, proof);
    if (proof !== null) await this.#sent(request, proof, instance);
    if ('receipt' in outcome) void reply.status(202);
    return outcome;
  }

  /** What was sent is no draft any more. The request is taken, whether or not its draft could be removed. */
  async #sent(request: SportelloRequest, owner: DraftOwner, instance: string): Promise<void> {
    const { tenant } = tenantOf(request);
    await this.#drafts.discard({ tenant }, owner, instance).catch((error: unknown) => {
      this.log.error({ err: error, tenant, instance }, 'the draft of a request that was sent could not be removed');
    });
  }
}
