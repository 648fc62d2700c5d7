import type { TenantContext } from '@sportello/kernel';
import { routingVerdictSchema, type RoutingFacts, type RoutingVerdict } from '@sportello/plugin-sdk';
import { work } from '../instances/instance.work.js';
import { translated, type InstanceDesk } from './instance.desk.js';

/** Where a request goes: `routing.rule`, of the rules in force. Those not in force are tried by `RuleTrial`. */
export class RoutingCalls {
  constructor(private readonly desk: InstanceDesk) {}

  async evaluate(ctx: TenantContext, rule: string, facts: RoutingFacts): Promise<RoutingVerdict> {
    const { found, point } = await this.desk.serving(ctx, rule, 'routing.rule');
    const given = structuredClone(facts);
    return translated(() =>
      work(found, 'evaluate', routingVerdictSchema, async ({ settings }) => point?.evaluate(given, settings as object)),
    );
  }
}
