import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { WallReader, type CampaignLoad, type PersonLoad } from '@sportello/desk';
import type { Clock } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { campaignStateAt, type DatedCampaign } from '@sportello/tenancy';
import { TeamsStandingReader, type TeamStanding } from '@sportello/ticketing';
import { DutyBoard, type OnDuty } from '../bridge/duty.board.js';
import { campaignsOf } from '../campaigns/campaign.rules.js';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { filled } from '../tickets/ticket.presenter.js';
import { CLOCK } from '../tokens.js';
import { WallView, type CampaignOnWallView, type PersonOnWallView, type TeamOnWallView } from './wall.views.js';

/** Milliseconds. */
const SOON = 2 * 60 * 60_000;
const NOTHING = { open: 0, unassigned: 0, waiting: 0, late: 0, dueSoon: 0, oldest: null };
const NO_LOAD = { open: 0, late: 0, dueSoon: 0 };

/** What a supervisor watches all day: load by team and person, terms, and whatever is urgent and nobody has answered. */
@ApiTags('figures')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/views/wall')
@May('wall.read')
export class WallController {
  readonly #wall: WallReader;
  readonly #standing: TeamsStandingReader;

  constructor(
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(DutyBoard) private readonly duties: DutyBoard,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.#wall = new WallReader(unitOfWork);
    this.#standing = new TeamsStandingReader(unitOfWork);
  }

  @Get()
  @ApiOperation({
    operationId: 'show_wall',
    summary: 'Il quadro del momento',
    description:
      'Per chi coordina: carico di ogni gruppo e di chi è in turno, termini che scadono e scaduti, attese, assistenza dedicata aperta, allarmi a cui nessuno ha risposto.',
  })
  @ApiOkResponse({ type: WallView, description: 'Il quadro' })
  async show(@Req() request: SportelloRequest): Promise<WallView> {
    const { ctx, principal, configuration } = staffOf(request);
    const now = this.clock.now();
    const until = { now, soon: new Date(now.getTime() + SOON) };
    const sight = sightOf(principal);
    const standing = await this.#standing.all(ctx, until, sight);
    const loads = await this.#wall.loads(ctx, until, sight);
    const present = await this.duties.at(ctx, now);
    const running = campaignsOf(configuration).filter((one) => campaignStateAt(one, now) === 'open');
    const names = running.map(({ campaign }) => campaign);
    const dedicated = await this.#wall.campaigns(ctx, names, until, sight);
    const urgent = await this.#wall.urgent(ctx, sight);
    const teams = Object.entries(configuration.teams).map(([team, { name }]) => ({
      ...{ team, name },
      ...shownStanding(standing.find((one) => one.team === team) ?? NOTHING),
      people: peopleOf(team, loads, present),
    }));
    const unrouted = standing.find((one) => one.team === null);
    return {
      at: now.toISOString(),
      totals: { ...shownStanding(total(standing)), people: [] },
      teams: unrouted === undefined ? teams : [...teams, { ...shownStanding(unrouted), people: [] }],
      campaigns: running.map((one) => shownCampaign(one, dedicated)),
      urgent: urgent.map((one) => ({ ...one, openedAt: one.openedAt.toISOString() })),
    };
  }
}

type Work = Omit<TeamStanding, 'team'>;

const shownStanding = ({ open, unassigned, waiting, late, dueSoon, oldest }: Work): Omit<TeamOnWallView, 'people'> => ({
  ...{ open, unassigned, waiting, breached: late, dueSoon },
  ...filled({ oldest: oldest?.toISOString() ?? null }),
});

const total = (standing: readonly Work[]): Work =>
  standing.reduce<Work>(
    (sum, one) => ({
      open: sum.open + one.open,
      unassigned: sum.unassigned + one.unassigned,
      waiting: sum.waiting + one.waiting,
      late: sum.late + one.late,
      dueSoon: sum.dueSoon + one.dueSoon,
      oldest: earlier(sum.oldest, one.oldest),
    }),
    NOTHING,
  );

const earlier = (one: Date | null, other: Date | null): Date | null =>
  one === null || (other !== null && other < one) ? other : one;

/** One nobody has asked anything of yet is there too: it is open. */
function shownCampaign(
  { campaign, name, closesAt }: DatedCampaign,
  loads: readonly CampaignLoad[],
): CampaignOnWallView {
  const { open, late, dueSoon } = loads.find((one) => one.campaign === campaign) ?? NO_LOAD;
  return {
    ...{ campaign, name, open, breached: late, dueSoon },
    ...filled({ closesAt: closesAt?.toISOString() ?? null }),
  };
}

/** Those on duty for the team first, then whoever else has work of it. */
function peopleOf(team: string, loads: readonly PersonLoad[], present: readonly OnDuty[]): PersonOnWallView[] {
  const own = loads.filter((load) => load.team === team);
  const here = new Map(present.filter(({ teams }) => teams.includes(team)).map(({ person, name }) => [person, name]));
  const away = own.filter(({ person }) => !here.has(person)).map(({ person, name }) => [person, name] as const);
  return [...here, ...away].map(([id, name]) => {
    const { open, late, dueSoon } = own.find(({ person }) => person === id) ?? NO_LOAD;
    return { person: { id, name }, onDuty: here.has(id), open, breached: late, dueSoon };
  });
}
