import type { CommandBus } from '@nestjs/cqrs';
import type { Broadcast, BroadcastDeliveries, ImprovePayload } from '@sportello/broadcasts';
import type { TenantContext } from '@sportello/kernel';
import { jobContext, type JobPayload } from '@sportello/platform';
import { OpenProblemCommand, PlanActionCommand, type ProblemsReader } from '@sportello/problems';

const ALL_SIGHT = true;

/**
 * Job `broadcast.improve` (E5): plans the improvements a broadcast starts, in the problem that is behind the report; where
 * nobody has opened one, opens it. Every step has a key of its own, so that what was cut short is finished by another try.
 */
export class BroadcastImproveJob {
  constructor(
    private readonly commands: Pick<CommandBus, 'execute'>,
    private readonly deliveries: BroadcastDeliveries,
    private readonly problems: ProblemsReader,
  ) {}

  async run({ broadcastId, ...payload }: ImprovePayload & Pick<JobPayload, 'tenant' | 'correlationId'>): Promise<void> {
    const system = jobContext(payload, 'broadcasts');
    const broadcast = await this.deliveries.standing(system, broadcastId);
    if (broadcast === null) return;
    const ctx = { ...system, actor: broadcast.by };
    const problem = await this.#problem(ctx, broadcastId, broadcast.state);
    for (const [index, improvement] of broadcast.state.improvements.entries()) {
      const input = { ...improvement, ref: problem, seesRestricted: ALL_SIGHT };
      await this.commands.execute(new PlanActionCommand(ctx, `broadcast:${broadcastId}:improvement:${index}`, input));
    }
  }

  /** @returns number of the problem */
  async #problem(ctx: TenantContext, broadcastId: string, state: Broadcast): Promise<string> {
    if (state.report.kind === 'problem') return state.report.number;
    const key = `broadcast:${broadcastId}:problem`;
    const known = await this.problems.ofTicket(ctx, state.report.number, ALL_SIGHT);
    const open = known.find((one) => one.state.code !== 'closed');
    if (open !== undefined) return open.number;
    const { title, text, report, improvements } = state;
    const owner = improvements[0]?.owner ?? '';
    const input = { title, description: text, owner, tickets: [report.number], seesRestricted: ALL_SIGHT };
    return (await this.commands.execute(new OpenProblemCommand(ctx, key, input))).number;
  }
}
