import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { may, type Right } from '@sportello/identity';
import { DomainError } from '@sportello/kernel';
import { ClosingDesk } from '../closing/closing.desk.js';
import { commandKey, staffOf } from '../http/caller.js';
import { notAllowed, otherTeam } from '../http/http.errors.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { TeamReach } from '../http/team.reach.js';
import { mayStart } from '../tickets/maintenance.entitlement.js';
import { BULK_RIGHTS, commandOf, type MakeCommand } from './bulk.commands.js';
import type { BulkRequest } from './bulk.requests.js';
import type { BulkOutcomeView, BulkView } from './bulk.views.js';

/** One command on each of many tickets: every one is judged and done by itself, as if it were the only one. */
@Injectable()
export class BulkDesk {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(ClosingDesk) private readonly closing: ClosingDesk,
    @Inject(TeamReach) private readonly reach: TeamReach,
  ) {}

  /** @throws DomainError `AUTH.FORBIDDEN`, `REQUEST.INVALID`; what is refused of single tickets is in the outcome */
  async run(request: SportelloRequest, body: BulkRequest, mode: 'real' | 'rehearsal'): Promise<BulkView> {
    const { principal } = staffOf(request);
    const right = BULK_RIGHTS[body.do];
    if (!may(principal, right)) throw notAllowed(right);
    const make = commandOf(body, mayStart(request));
    const key = commandKey(request, principal.id);
    const items: BulkOutcomeView[] = [];
    // One after the other: fifty at once would be fifty transactions beside everybody else's.
    for (const number of new Set(body.numbers)) {
      items.push(await this.#one(request, body, { number, right, make, mode, key: `${key}:${number}` }));
    }
    const refused = items.filter(({ outcome }) => outcome === 'refused').length;
    return { items, done: items.length - refused, refused };
  }

  async #one(
    request: SportelloRequest,
    body: BulkRequest,
    { number, right, make, mode, key }: One,
  ): Promise<BulkOutcomeView> {
    try {
      const ticket = await this.closing.seen(request, number);
      if (!(await this.reach.reaches(request, right, ticket))) throw otherTeam();
      if (body.do === 'resolve') await this.#mayBeAnswered(request, body, number);
      const { state, version } = await this.commands.execute(make(staffOf(request).ctx, key, number, mode));
      return { number, outcome: mode === 'real' ? 'done' : 'would', state, version };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { number, outcome: 'refused', code: error.code, why: { ...error.text } };
    }
  }

  async #mayBeAnswered(request: SportelloRequest, { resolution }: BulkRequest, number: string): Promise<void> {
    this.closing.namesOffice(request, resolution);
    await this.closing.canBeTold(request, number);
  }
}

interface One {
  readonly number: string;
  readonly right: Right;
  readonly make: MakeCommand;
  readonly mode: 'real' | 'rehearsal';
  readonly key: string;
}
