import type { Holder } from '../../libs/identity/test/fixtures/certificates.js';
import type { SigningClient } from './machine-client.js';
import { testTenant, type TenantFile } from './test-tenant.js';

/** Who may log in there. */
export interface MachinePeople {
  readonly signing: SigningClient;
  readonly authority: Holder;
  readonly gestore: Holder;
}

const both = (text: string) => ({ it: text, en: text });

const supplierOf = (name: string) => ({
  name: both(name),
  instance: { name, plugin: 'escalation-task-api', settings: {} },
});

type Clients = NonNullable<NonNullable<TenantFile['machines']>['clients']>;

/** A tenant with three suppliers and every kind of client. @param clients in place of some of them, or besides */
export function machineTenant(
  id: string,
  { signing, authority, gestore }: MachinePeople,
  clients: object = {},
): TenantFile {
  const tasks: Clients[string]['scopes'] = ['tasks:read', 'tasks:write'];
  return testTenant({
    id,
    escalation: {
      suppliers: { acme: supplierOf('acme'), other: supplierOf('other'), formal: supplierOf('formal') },
    },
    machines: {
      trustAnchors: [authority.pem],
      clients: {
        acme: { name: both('Acme'), supplier: 'acme', scopes: tasks, secret: true },
        reader: { name: both('Solo lettura'), supplier: 'acme', scopes: ['tasks:read'], secret: true },
        other: { name: both('Altro'), supplier: 'other', scopes: tasks, secret: true },
        signing: { name: both('Firma'), supplier: 'acme', scopes: tasks, keys: [signing.jwk as never] },
        robot: { name: both('Integratore'), scopes: ['helpdesk:read', 'helpdesk:write'], secret: true },
        formal: {
          ...{ name: both('Formale'), supplier: 'formal', scopes: tasks, certificates: [gestore.pem] },
          modi: { identity: true, integrity: true },
        },
        ...(clients as Clients),
      },
    },
  });
}
