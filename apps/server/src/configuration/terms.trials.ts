import { setImmediate as nextTurn } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Calendar } from '@sportello/business-time';
import type { Clock, TenantContext } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { tenantSchema, withSections, type SectionValue, type TenantConfiguration } from '@sportello/tenancy';
import { TermsTrial, TermsTrialReader, type TermRules } from '@sportello/ticketing';
import { CLOCK } from '../tokens.js';
import { ConfigurationDesk } from './configuration.desk.js';
import { configurationRefused } from './configuration.errors.js';

/** What a trial came to, and of what. */
export interface TrialReport extends ReturnType<TermsTrial['result']> {
  readonly revision: number;
  readonly at: Date;
  readonly skipped: number;
  readonly complete: boolean;
}

/** Milliseconds a trial may take; what it found until then is told. */
const LONGEST = 10_000;
/** Tickets gone through before others are served. */
const TURN = 10;

/** Tries terms out on past tickets. It changes nothing. */
@Injectable()
export class TermsTrials {
  readonly #reader: TermsTrialReader;

  constructor(
    @Inject(ConfigurationDesk) private readonly desk: ConfigurationDesk,
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.#reader = new TermsTrialReader(unitOfWork);
  }

  /** @throws DomainError CONFIGURATION.REFUSED when the sections would not be accepted */
  async run(ctx: TenantContext, sections: readonly SectionValue[], limit: number): Promise<TrialReport> {
    const { problems } = await this.desk.check(ctx, sections);
    if (problems.length > 0) throw configurationRefused(problems);
    const { revision, configuration } = await this.desk.history.inForce(ctx.tenant);
    const proposed = tenantSchema.parse(withSections(configuration, sections));
    const at = this.clock.now();
    const trial = new TermsTrial(rulesOf(revision, configuration), rulesOf(revision, proposed), at);
    let skipped = 0;
    let seen = 0;
    for await (const ticket of this.#reader.newest(ctx, limit)) {
      if (this.clock.now().getTime() - at.getTime() > LONGEST)
        return { ...trial.result(), revision, at, skipped, complete: false };
      if (ticket === null || !tried(() => trial.add(ticket))) skipped += 1;
      seen += 1;
      if (seen % TURN === 0) await nextTurn();
    }
    return { ...trial.result(), revision, at, skipped, complete: true };
  }
}

/** A ticket of which something was erased cannot be gone through again. */
function tried(attempt: () => void): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

const rulesOf = (revision: number, { serviceLevels, calendars }: TenantConfiguration): TermRules => ({
  revision,
  serviceLevels: { rules: serviceLevels.policies },
  calendars: new Map(Object.entries(calendars).map(([name, definition]) => [name, new Calendar(definition)])),
});
