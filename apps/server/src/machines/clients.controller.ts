import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ClientSecretStore, type ClientSecret } from '@sportello/identity';
import type { MachineClient } from '@sportello/tenancy';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { NewSecretRequest } from './clients.requests.js';
import { ClientPageView, ClientSecretView, NewClientSecretView, type ClientView } from './clients.views.js';
import { noSecrets, unknownClient, unknownSecret } from './machine.errors.js';

const VALID_DAYS = 365;
const OVERLAP_HOURS = 24;

/** The programs that may log in to a tenant: who they are is configuration, their secrets are made here. */
@ApiTags('machines')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/clients')
@May('accounts.manage')
export class ClientsController {
  constructor(@Inject(ClientSecretStore) private readonly secrets: ClientSecretStore) {}

  @Get()
  @ApiOperation({
    operationId: 'list_clients',
    summary: 'I client dell’ente',
    description: 'I programmi di fornitori e integratori che possono entrare, come li dice la configurazione.',
  })
  @ApiOkResponse({ type: ClientPageView, description: 'I client' })
  async list(@Req() request: SportelloRequest): Promise<ClientPageView> {
    const { ctx, configuration } = staffOf(request);
    const secrets = await this.secrets.list(ctx);
    const clients = Object.entries(configuration.machines.clients).sort(([a], [b]) => a.localeCompare(b));
    return {
      items: clients.map(([id, client]) =>
        shownClient(
          id,
          client,
          secrets.filter((secret) => secret.client === id),
        ),
      ),
      _links: {},
    };
  }

  @Post(':client/secrets')
  @HttpCode(201)
  @ApiOperation({
    operationId: 'add_client_secret',
    summary: 'Crea un segreto',
    description:
      'Un nuovo segreto, mostrato una volta sola e conservato come impronta. I precedenti restano validi per il tempo indicato: due al massimo insieme.',
  })
  @ApiCreatedResponse({ type: NewClientSecretView, description: 'Il segreto' })
  async addSecret(
    @Req() request: SportelloRequest,
    @Param('client') id: string,
    @Body() { validDays = VALID_DAYS, overlapHours = OVERLAP_HOURS }: NewSecretRequest,
  ): Promise<NewClientSecretView> {
    const { ctx, configuration } = staffOf(request);
    const { clients } = configuration.machines;
    const client = Object.hasOwn(clients, id) ? clients[id] : undefined;
    if (client === undefined) throw unknownClient(id);
    if (!client.secret) throw noSecrets();
    const made = await this.secrets.create(ctx, id, { validDays, overlapHours });
    return { ...shownSecret(made), secret: made.secret };
  }

  @Post(':client/secrets/:id/end')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'end_client_secret',
    summary: 'Termina un segreto',
    description: 'Da ora non dà più token. Quelli già dati durano al massimo dieci minuti, o fino alla loro revoca.',
  })
  @ApiOkResponse({ type: ClientPageView, description: 'I client' })
  async endSecret(
    @Req() request: SportelloRequest,
    @Param('client') client: string,
    @Param('id', ParseUUIDPipe) secret: string,
  ): Promise<ClientPageView> {
    const { ctx } = staffOf(request);
    if (!(await this.secrets.end(ctx, client, secret))) throw unknownSecret();
    return this.list(request);
  }
}

const shownSecret = ({ id, createdAt, expiresAt }: ClientSecret): ClientSecretView => ({
  ...{ id, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() },
});

const shownClient = (id: string, client: MachineClient, secrets: readonly ClientSecret[]): ClientView => ({
  ...{ id, name: client.name.it, enabled: client.enabled, scopes: [...client.scopes] },
  ...(client.supplier === undefined ? {} : { supplier: client.supplier }),
  keys: client.keys.map(({ kid }) => kid),
  ...{ secret: client.secret, modiIdentity: client.modi.identity, modiIntegrity: client.modi.integrity },
  secrets: secrets.map(shownSecret),
});
