import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Clock } from '@sportello/kernel';
import { May } from '../http/access.decorator.js';
import { tenantOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { CLOCK } from '../tokens.js';
import { entitledBy } from '../campaigns/campaign.visitor.js';
import { shownCampaigns } from '../campaigns/portal.campaigns.js';
import { SessionAuthenticator } from '../identity/session.authenticator.js';
import { openingHours } from './opening-hours.js';
import { shownClassification } from './portal.classification.js';
import { PortalView } from './portal.views.js';

/** What the page of an administration needs to know of it. */
@ApiTags('portal')
@Controller('rest/helpdesk/v1/:tenant/portal')
export class PortalController {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SessionAuthenticator) private readonly people: SessionAuthenticator,
  ) {}

  @Get()
  @May('portal.use')
  @ApiOperation({
    operationId: 'show_portal',
    summary: 'Il portale di un ente',
    description:
      'Nome, lingue, orari, classificazione e moduli di un ente: tutto ciò che serve alla sua pagina. Dell’assistenza dedicata (D14), quella che riguarda chi guarda.',
  })
  @ApiOkResponse({ type: PortalView, description: 'Il portale' })
  async show(@Req() request: SportelloRequest): Promise<PortalView> {
    const { tenant, configuration } = tenantOf(request);
    const { name, zone, languages, contacts, links, texts, userTypes, classification, channels } = configuration;
    const delegates = Object.values(configuration.organisations).some((one) => one.delegates.length > 0);
    const now = this.clock.now();
    const opening = openingHours(configuration, now);
    const entitled = entitledBy(configuration, await this.people.visitor(request));
    const { reaches, ...dedicated } = shownCampaigns(configuration, entitled, now);
    return {
      ...{ tenant, name, zone, contacts, texts, delegates },
      languages: [...languages],
      links: JSON.parse(JSON.stringify(links)) as PortalView['links'],
      userTypes: Object.entries(userTypes).map(([id, userType]) => ({ id, name: userType.name })),
      classification: shownClassification(classification),
      forms: channels
        .filter(({ kind, enabled, instance }) => kind === 'webform' && enabled && reaches(instance))
        .map(({ instance, name: formName, topics, embeddedIn }) => ({
          ...{ instance, name: formName },
          ...(topics === undefined ? {} : { topics: topics.map((place) => ({ ...place })) }),
          ...(embeddedIn === undefined ? {} : { embeddedIn: [...embeddedIn] }),
        })),
      chats: channels
        .filter(({ kind, enabled, instance }) => kind === 'chat' && enabled && reaches(instance))
        .map(({ instance, name: chatName }) => ({ instance, name: chatName })),
      ...dedicated,
      ...opening,
      suspensions: [...opening.suspensions],
    };
  }
}
