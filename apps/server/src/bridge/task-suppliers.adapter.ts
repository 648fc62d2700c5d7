import { Suppliers, type HolderRules, type TaskHolder, type TaskHours } from '@sportello/escalation';
import type { TenantId } from '@sportello/kernel';
import type { CurrentTenant, SupplierDefinition, TaskAreaDefinition, TenantDirectory } from '@sportello/tenancy';

/** A tenant's suppliers and internal areas as escalation sees them. */
export class DirectorySuppliers extends Suppliers {
  constructor(private readonly directory: TenantDirectory) {
    super();
  }

  async find(tenant: TenantId, { supplier, area }: TaskHolder): Promise<HolderRules | null> {
    const configuration = await this.directory.current(tenant);
    return supplier === null ? areaRules(configuration, area) : supplierRules(configuration, supplier);
  }

  async kinds(tenant: TenantId): Promise<readonly string[]> {
    return Object.keys((await this.directory.current(tenant)).escalation.kinds);
  }
}

function supplierRules(configuration: CurrentTenant, supplier: string): HolderRules | null {
  const { suppliers } = configuration.escalation;
  const found = Object.hasOwn(suppliers, supplier) ? suppliers[supplier] : undefined;
  if (found === undefined) return null;
  const { contract = null, agreement, instance, calendar } = found;
  const hours = hoursOf(configuration, calendar);
  return { instance: instance.name, contract, agreement, hours, ...termsOf(found) };
}

function areaRules(configuration: CurrentTenant, area: string | null): HolderRules | null {
  const found = configuration.escalation.areas.find(({ team }) => team === area);
  const team = found === undefined ? undefined : configuration.teams[found.team];
  if (found === undefined || team === undefined) return null;
  const hours = hoursOf(configuration, found.calendar ?? team.calendar);
  return { instance: null, contract: null, agreement: 'ola', hours, ...termsOf(found) };
}

function hoursOf({ calendars }: CurrentTenant, name: string | undefined): TaskHours | null {
  const rules = name === undefined ? undefined : calendars[name];
  return name === undefined || rules === undefined ? null : { calendar: name, rules };
}

const termsOf = ({ target, warnAt, silentAfter, kinds }: SupplierDefinition | TaskAreaDefinition) => ({
  ...{ target: target ?? null, warnAt, silentAfter: silentAfter ?? null },
  kinds:
    kinds === undefined
      ? null
      : Object.fromEntries(kinds.map(({ kind, target: own }) => [kind, { target: own ?? null }] as const)),
});
