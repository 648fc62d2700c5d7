import {
  BroadcastRules,
  OFFICE_KINDS,
  type AskedOffice,
  type BroadcastRule,
  type BroadcastRulesOfTenant,
  type FindOffice,
  type Office,
  type Report,
} from '@sportello/broadcasts';
import type { TenantId } from '@sportello/kernel';
import type { CurrentTenant, TenantDirectory } from '@sportello/tenancy';
import { serviceAbout } from '@sportello/ticketing';
import { knownOffice } from './known.office.js';

type Configured = CurrentTenant['broadcasts'];
type Named = Configured['restrictedTo'][number];

/** A tenant's configuration as broadcasts see it (E5). */
export class DirectoryBroadcastRules extends BroadcastRules {
  constructor(private readonly directory: TenantDirectory) {
    super();
  }

  async current(tenant: TenantId): Promise<BroadcastRulesOfTenant> {
    const configuration = await this.directory.current(tenant);
    const { numberPrefix, zone, people, broadcasts } = configuration;
    return {
      ...{ numberPrefix, zone },
      office: officesOf(configuration),
      rules: broadcasts.rules.map(asRule),
      isPerson: (id) => Object.hasOwn(people, id),
      serviceOf: (report) => serviceOf(configuration, report),
    };
  }
}

/** What can be given to whom, and who may know of what is restricted (A2). */
function officesOf(configuration: CurrentTenant): FindOffice {
  const { security, broadcasts } = configuration;
  const trusted = broadcasts.restrictedTo.flatMap(named);
  return ({ kind, id }) => {
    const found = knownOffice(configuration, { kind, id });
    if (found === null) return null;
    const handles = kind === 'team' && id === security.team;
    const mayKnowRestricted = handles || trusted.some((one) => one.kind === kind && one.id === id);
    return { ...found, mayKnowRestricted };
  };
}

const named = (office: Named): readonly Office[] =>
  OFFICE_KINDS.flatMap((kind) => {
    const id = office[kind];
    return id === undefined ? [] : [{ kind, id }];
  });

const asRule = ({ when, offices, improvements }: Configured['rules'][number]): BroadcastRule => ({
  when,
  offices: offices.flatMap(({ as, ...office }) =>
    named(office).map((one): AskedOffice => (as === undefined ? one : { ...one, reach: as })),
  ),
  improvements: improvements.map(({ within, ...one }) => ({ ...one, withinDays: Number.parseInt(within, 10) })),
});

function serviceOf({ services }: CurrentTenant, { area, topic, subtopic }: Report): string | null {
  if (area === null) return null;
  return serviceAbout({ area, topic, subtopic }, services);
}
