import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CurrentTenant } from '@sportello/tenancy';
import { FiguresDesk } from '../figures/figures.desk.js';
import { ComplianceQuery } from '../figures/figures.requests.js';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { HandlingDesk } from '../problems/handling.desk.js';
import { suspensionsOf } from '../terms/suspensions.js';
import { partiesOf, PARTY_NAMES, teamsOfParty } from './parties.js';
import { ServiceGovernanceView, type GovernedPartyView } from './views.views.js';

/** D2: what the administration sees that governs the service: all of it in figures, and no person. */
@ApiTags('figures')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/views/governance')
@May('governance.read')
export class GovernanceController {
  constructor(
    @Inject(FiguresDesk) private readonly figures: FiguresDesk,
    @Inject(HandlingDesk) private readonly handling: HandlingDesk,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'show_governance_view',
    summary: 'Vista di governo',
    description:
      'Per chi governa il servizio (D2): misure, impegni del contratto, gestione proattiva e carico di chi eroga, in un periodo. Nessuna persona, nessun testo delle richieste.',
  })
  @ApiOkResponse({ type: ServiceGovernanceView, description: 'La vista' })
  async show(@Req() request: SportelloRequest, @Query() asked: ComplianceQuery): Promise<ServiceGovernanceView> {
    const { configuration } = staffOf(request);
    const figures = await this.figures.service(request, asked);
    const { figures: promises, excluded } = await this.figures.compliance(request, asked);
    const { period, at, byTeam } = figures;
    return {
      ...{ period, at, figures, promises, excluded },
      handling: await this.handling.figures(request, asked),
      delivery: governed(configuration, byTeam),
      suspensions: suspensionsOf(configuration),
    };
  }
}

function governed(configuration: CurrentTenant, byTeam: Readonly<Record<string, number>>): GovernedPartyView[] {
  return partiesOf(configuration).map((party) => {
    const teams = teamsOfParty(configuration, party).map(([team, { name, level }]) => ({
      ...{ team, name, level },
      tickets: byTeam[team] ?? 0,
    }));
    return { party, name: PARTY_NAMES[party], tickets: teams.reduce((sum, { tickets }) => sum + tickets, 0), teams };
  });
}
