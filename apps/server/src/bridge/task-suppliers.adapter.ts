import { Calendar } from '@sportello/business-time';
import { Suppliers, type SupplierRules } from '@sportello/escalation';
import type { TenantId } from '@sportello/kernel';
import type { TenantDirectory } from '@sportello/tenancy';

/** A tenant's suppliers as escalation sees them. */
export class DirectorySuppliers extends Suppliers {
  constructor(private readonly directory: TenantDirectory) {
    super();
  }

  async find(tenant: TenantId, supplier: string): Promise<SupplierRules | null> {
    const { escalation, calendars } = await this.directory.current(tenant);
    const found = Object.hasOwn(escalation.suppliers, supplier) ? escalation.suppliers[supplier] : undefined;
    if (found === undefined) return null;
    const { calendar: name, contract = null, target = null, instance } = found;
    const definition = name === undefined ? undefined : calendars[name];
    const calendar = name === undefined || definition === undefined ? null : { name, rules: new Calendar(definition) };
    return { instance: instance.name, contract, target, calendar };
  }
}
