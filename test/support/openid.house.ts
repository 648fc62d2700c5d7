import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';
import { TestIdentityProvider } from './identity.provider.js';
import { Visitor } from './visitor.js';

export const TENANT = 'cportal';
export const OTHER = 'noipa';
export const PUBLIC = 'http://sportello.test';
const SPID = 'https://www.spid.gov.it/SpidL';
const redirect = (provider: string) => `${PUBLIC}/rest/helpdesk/v1/${TENANT}/login/${provider}/callback`;
/** Where a provider says that a session is over. */
export const backchannel = (provider: string) =>
  `${PUBLIC}/rest/helpdesk/v1/${TENANT}/login/${provider}/backchannel-logout`;
const CLIENTS = [
  {
    clientId: 'desk',
    secret: 'a-secret-of-the-desk',
    redirectUri: redirect('employees'),
    logoutUri: `${PUBLIC}/desk/${TENANT}`,
    backchannel: { uri: backchannel('employees'), bySession: true },
  },
  {
    clientId: 'portal',
    secret: 'a-secret-of-the-portal',
    redirectUri: redirect('spid'),
    logoutUri: `${PUBLIC}/${TENANT}`,
    backchannel: { uri: backchannel('spid'), bySession: false },
  },
];

const section = (issuer: string): string => `
identity:
  providers:
    - id: employees
      for: staff
      name: { it: Ente, en: Office }
      issuer: ${issuer}
      clientId: desk
      clientSecret: env:SECRET_CPORTAL_DESK
      roles: { helpdesk: [l1], heads: [supervisor, tenant-admin] }
      teams: { helpdesk: [first-level] }
    - id: spid
      for: requesters
      name: { it: Entra con SPID, en: Log in with SPID }
      issuer: ${issuer}
      clientId: portal
      clientSecret: env:SECRET_CPORTAL_PORTAL
      clientAuthentication: post
      acrValues: ['${SPID}2']
      required: [fiscalNumber]
      minimumLevel: 2
`;

/** An administration whose people come in by a provider of their own, and those who ask by one of SPID. */
export class OpenIdHouse {
  private constructor(
    readonly idp: TestIdentityProvider,
    readonly sportello: InProcessSportello,
  ) {}

  static async start(): Promise<OpenIdHouse> {
    const idp = await TestIdentityProvider.start(CLIENTS);
    idp.people.set('anna.rossi', { name: 'Anna Rossi', groups: ['helpdesk', 'somewhere-else'] });
    idp.people.set('capo', { name: 'Ugo Capo', groups: ['heads'] });
    idp.people.set('guest', { name: 'Ospite', groups: ['guests'] });
    const tax = { 'https://attributes.eid.gov.it/fiscal_number': 'TINIT-RSSMRA80A01H501U' };
    const mail = { email: 'Ada@person.example', email_verified: true };
    idp.people.set('ada', { name: 'Ada Bianchi', ...mail, ...tax, acr: `${SPID}2` });
    idp.people.set('ada-elsewhere', {
      name: 'Ada Bianchi',
      ...mail,
      email: 'ada@work.example',
      ...tax,
      acr: `${SPID}2`,
    });
    idp.people.set('ada-weak', { name: 'Ada Bianchi', ...mail, ...tax, acr: `${SPID}1` });
    idp.people.set('no-tax', { name: 'Ada Bianchi', ...mail, acr: `${SPID}2` });
    idp.people.set('liar', {
      name: 'Eva',
      email: 'ada@person.example',
      email_verified: false,
      ...tax,
      acr: `${SPID}2`,
    });
    const house = await houseTenants();
    const sportello = await InProcessSportello.start({
      tenants: [OTHER],
      files: { [TENANT]: `${house.get(TENANT) ?? ''}${section(idp.issuer)}` },
      secrets: { SECRET_CPORTAL_DESK: 'a-secret-of-the-desk', SECRET_CPORTAL_PORTAL: 'a-secret-of-the-portal' },
    });
    idp.reach = (address) => address.replace(PUBLIC, sportello.url);
    return new OpenIdHouse(idp, sportello);
  }

  async stop(): Promise<void> {
    await this.sportello.stop();
    await this.idp.stop();
  }

  visitor(tenant: string = TENANT): Visitor {
    return new Visitor(PUBLIC, this.sportello.url, tenant);
  }

  /** Logs somebody in as they are known to the provider. */
  async loggedIn(person: string, provider = 'employees'): Promise<Visitor> {
    this.idp.person = person;
    const browser = this.visitor();
    const home = provider === 'spid' ? `/${TENANT}` : `/desk/${TENANT}`;
    const { at } = await browser.go(`login/${provider}`, (address) => new URL(address).pathname.endsWith(`/${TENANT}`));
    expect(new URL(at).pathname).toBe(home);
    return browser;
  }
}
