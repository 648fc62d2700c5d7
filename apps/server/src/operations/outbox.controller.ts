import { Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DeliveryStore, OutboundStore, type OutboundRow } from '@sportello/intake';
import { DomainError } from '@sportello/kernel';
import { parseMail, sanitiseHtml } from '@sportello/mail';
import { BlobStore, ContentVerdicts } from '@sportello/platform';
import { RESEND_JOB } from '../bridge/resend.job.js';
import { ResentAnswerView } from '../closing/closing.views.js';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import { notFound } from '../http/http.errors.js';
import { idCursor, nextIdCursor } from '../http/id.cursor.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { filled } from '../tickets/ticket.presenter.js';
import { PageQuery } from '../tickets/ticket.requests.js';
import { PUBLIC_URL } from '../tokens.js';
import { shownDeliveries } from './dispatch.presenter.js';
import { OutboxMessageView, OutboxPageView, type OutboxItemView } from './operations.views.js';

const PAGE = 25;
const SCANNED = { clean: 'clean', infected: 'infected', unknown: 'not-scanned' } as const;

/** What was told to requesters, and what could not be. */
@ApiTags('outbox')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/outbox')
@May('outbox.read')
export class OutboxController {
  constructor(
    @Inject(OutboundStore) private readonly outbound: OutboundStore,
    @Inject(DeliveryStore) private readonly deliveries: DeliveryStore,
    @Inject(BlobStore) private readonly blobs: BlobStore,
    @Inject(ContentVerdicts) private readonly verdicts: ContentVerdicts,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'list_outbox',
    summary: 'Posta in uscita',
    description: 'I messaggi a chi ha chiesto, dal più recente, con lo stato di ciascuno.',
  })
  @ApiOkResponse({ type: OutboxPageView, description: 'Una pagina' })
  async list(@Req() request: SportelloRequest, @Query() asked: PageQuery): Promise<OutboxPageView> {
    const { ctx, principal } = staffOf(request);
    const limit = asked.limit ?? PAGE;
    const rows = await this.outbound.list(ctx, { limit: limit + 1, ...idCursor(asked.cursor), ...sightOf(principal) });
    return {
      items: rows.slice(0, limit).map(shownItem),
      _links: pageLinks(this.publicUrl, request, nextIdCursor(rows, limit)),
    };
  }

  @Post(':id/retry')
  @HttpCode(202)
  @ApiOperation({
    operationId: 'retry_outbox_message',
    summary: 'Rispedisce',
    description:
      'Rispedisce un messaggio che non è partito. Se è la risposta finale di una richiesta, la richiesta si chiude quando parte (B14).',
  })
  @ApiAcceptedResponse({ type: ResentAnswerView, description: 'In spedizione' })
  async retry(@Req() request: SportelloRequest, @Param('id', ParseUUIDPipe) id: string): Promise<ResentAnswerView> {
    const { ctx, principal } = staffOf(request);
    const row = await this.outbound.find(ctx, id, sightOf(principal));
    if (row === null) throw notFound('Il messaggio non esiste.', 'There is no such message.');
    if (row.state !== 'failed' || !(await this.outbound.retry(ctx, id, RESEND_JOB))) throw notFailed();
    return { id, state: 'queued' };
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'show_outbox_message',
    summary: 'Un messaggio in uscita',
    description:
      'Il messaggio com’è stato scritto, con le ricevute che ne provano la sorte, destinatario per destinatario. Di uno già consegnato non si mostrano l’originale e il collegamento alla pagina privata, che sono di chi l’ha ricevuto.',
  })
  @ApiOkResponse({ type: OutboxMessageView, description: 'Il messaggio' })
  async show(@Req() request: SportelloRequest, @Param('id', ParseUUIDPipe) id: string): Promise<OutboxMessageView> {
    const { ctx, principal } = staffOf(request);
    const row = await this.outbound.find(ctx, id, sightOf(principal));
    if (row === null) throw notFound('Il messaggio non esiste.', 'There is no such message.');
    const shown = { ...shownItem(row), deliveries: shownDeliveries(await this.deliveries.of(ctx, id)) };
    if (row.rawSha256 === null) return shown;
    const raw = await this.blobs.read(ctx.tenant, { sha256: row.rawSha256 });
    const mail = await parseMail(raw);
    const html = mail.html === null ? null : sanitiseHtml(mail.html);
    // What could not be sent is handed over by other means, link included; what was sent has its only reader.
    if (row.state === 'not-sent') {
      const { verdict } = await this.verdicts.of(ctx.tenant, { sha256: row.rawSha256 });
      const whole = { ...shown, ...filled({ text: mail.text, html }), scan: SCANNED[verdict] };
      return verdict === 'infected' ? whole : { ...whole, raw: raw.toString('utf8') };
    }
    return {
      ...shown,
      ...filled({
        text: mail.text === null ? null : withoutKeys(mail.text),
        html: html === null ? null : withoutKeys(html),
      }),
    };
  }
}

const notFailed = (): DomainError =>
  new DomainError('OUTBOX.NOT_FAILED', 'conflict', {
    it: 'Si rispedisce soltanto un messaggio che non è partito.',
    en: 'Only a message that could not be sent is sent again.',
  });

/** Without the key of the requester's page, which opens it to whoever has it. */
const withoutKeys = (text: string): string => text.replace(/(\/request#)[A-Za-z0-9._~+/=-]+/g, '$1…');

function shownItem(row: OutboundRow): OutboxItemView {
  const { id, state, recipient, template, ticketNumber } = row;
  return {
    ...{ id, state, recipient, template },
    createdAt: row.createdAt.toISOString(),
    ...filled({ ticketNumber, subject: row.subject, lastError: row.lastError?.reason ?? null }),
  };
}
