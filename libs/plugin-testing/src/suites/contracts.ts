import type { z } from 'zod';
import type {
  ContractOptions,
  EscalationBench,
  ListenBench,
  NotifierBench,
  PollContractOptions,
  PushBench,
  ReceiptContractOptions,
  RoutingRuleContractOptions,
  SendBench,
} from '../checks/bench.js';
import { escalationChecks } from '../checks/escalation.checks.js';
import { inboundListenChecks } from '../checks/inbound-listen.checks.js';
import { inboundPollChecks } from '../checks/inbound-poll.checks.js';
import { inboundPushChecks } from '../checks/inbound-push.checks.js';
import { receiptChecks } from '../checks/receipt.checks.js';
import { routingRuleChecks } from '../checks/routing-rule.checks.js';
import { notifierChecks, outboundChecks } from '../checks/sending.checks.js';
import { describeChecks } from './describe-checks.js';

/** The contract suite of a plugin that is polled. Each check sets up a bench of its own. */
export function describeInboundPollContract<Schema extends z.ZodType>(options: PollContractOptions<Schema>): void {
  describeChecks(`${options.plugin.id} keeps the contract of channel.inbound.poll`, inboundPollChecks(options));
}

/** The contract suite of a plugin that is pushed to. */
export function describePushContract<Schema extends z.ZodType>(options: ContractOptions<Schema, PushBench>): void {
  describeChecks(`${options.plugin.id} keeps the contract of channel.inbound.push`, inboundPushChecks(options));
}

/** The contract suite of a plugin that opens a door of its own. */
export function describeListenContract<Schema extends z.ZodType>(options: ContractOptions<Schema, ListenBench>): void {
  describeChecks(`${options.plugin.id} keeps the contract of channel.inbound.listen`, inboundListenChecks(options));
}

/** The contract suite of a notifier. */
export function describeNotifierContract<Schema extends z.ZodType>(
  options: ContractOptions<Schema, NotifierBench>,
): void {
  describeChecks(`${options.plugin.id} keeps the contract of notifier`, notifierChecks(options));
}

/** The contract suite of an outbound channel. */
export function describeOutboundContract<Schema extends z.ZodType>(options: ContractOptions<Schema, SendBench>): void {
  describeChecks(`${options.plugin.id} keeps the contract of channel.outbound`, outboundChecks(options));
}

/** The contract suite of a plugin that understands receipts. */
export function describeReceiptContract<Schema extends z.ZodType>(options: ReceiptContractOptions<Schema>): void {
  describeChecks(`${options.plugin.id} keeps the contract of channel.receipt`, receiptChecks(options));
}

/** The contract suite of a connector to a supplier. */
export function describeEscalationContract<Schema extends z.ZodType>(
  options: ContractOptions<Schema, EscalationBench>,
): void {
  describeChecks(`${options.plugin.id} keeps the contract of escalation.connector`, escalationChecks(options));
}

/** The contract suite of a routing rule. */
export function describeRoutingRuleContract<Schema extends z.ZodType>(
  options: RoutingRuleContractOptions<Schema>,
): void {
  describeChecks(`${options.plugin.id} keeps the contract of routing.rule`, routingRuleChecks(options));
}
