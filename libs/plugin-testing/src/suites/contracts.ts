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
import { sameDoors, samePolls, samePushes, sameReceipts } from '../tiers/same-inbound.checks.js';
import { sameEscalations, sameNotices, sameSending, sameVerdicts } from '../tiers/same-outbound.checks.js';
import { describeTiers } from './describe-tiers.js';

/** Messages that wait at once in a worker: enough for several polls; what thousands do is no matter of the tier. */
const WORKER_VOLUME = 20;

/** The contract suite of a plugin that is polled. Each check sets up a bench of its own. */
export function describeInboundPollContract<Schema extends z.ZodType>(options: PollContractOptions<Schema>): void {
  describeTiers<Schema, PollContractOptions<Schema>>(
    {
      point: 'channel.inbound.poll',
      checks: inboundPollChecks,
      same: samePolls,
      inWorker: (all) => ({ ...all, volume: WORKER_VOLUME }),
    },
    options,
  );
}

/** The contract suite of a plugin that is pushed to. */
export function describePushContract<Schema extends z.ZodType>(options: ContractOptions<Schema, PushBench>): void {
  describeTiers<Schema, ContractOptions<Schema, PushBench>>(
    { point: 'channel.inbound.push', checks: inboundPushChecks, same: samePushes },
    options,
  );
}

/** The contract suite of a plugin that opens a door of its own. */
export function describeListenContract<Schema extends z.ZodType>(options: ContractOptions<Schema, ListenBench>): void {
  describeTiers<Schema, ContractOptions<Schema, ListenBench>>(
    { point: 'channel.inbound.listen', checks: inboundListenChecks, same: sameDoors },
    options,
  );
}

/** The contract suite of a notifier. */
export function describeNotifierContract<Schema extends z.ZodType>(
  options: ContractOptions<Schema, NotifierBench>,
): void {
  describeTiers<Schema, ContractOptions<Schema, NotifierBench>>(
    { point: 'notifier', checks: notifierChecks, same: sameNotices },
    options,
  );
}

/** The contract suite of an outbound channel. */
export function describeOutboundContract<Schema extends z.ZodType>(options: ContractOptions<Schema, SendBench>): void {
  describeTiers<Schema, ContractOptions<Schema, SendBench>>(
    { point: 'channel.outbound', checks: outboundChecks, same: sameSending },
    options,
  );
}

/** The contract suite of a plugin that understands receipts. */
export function describeReceiptContract<Schema extends z.ZodType>(options: ReceiptContractOptions<Schema>): void {
  describeTiers<Schema, ReceiptContractOptions<Schema>>(
    { point: 'channel.receipt', checks: receiptChecks, same: sameReceipts },
    options,
  );
}

/** The contract suite of a connector to a supplier. */
export function describeEscalationContract<Schema extends z.ZodType>(
  options: ContractOptions<Schema, EscalationBench>,
): void {
  describeTiers<Schema, ContractOptions<Schema, EscalationBench>>(
    { point: 'escalation.connector', checks: escalationChecks, same: sameEscalations },
    options,
  );
}

/** The contract suite of a routing rule. */
export function describeRoutingRuleContract<Schema extends z.ZodType>(
  options: RoutingRuleContractOptions<Schema>,
): void {
  describeTiers<Schema, RoutingRuleContractOptions<Schema>>(
    { point: 'routing.rule', checks: routingRuleChecks, same: sameVerdicts },
    options,
  );
}
