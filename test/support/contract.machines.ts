import type { Answer, Api } from '../../apps/server/test/support/api.js';
import { askToken, withSecret } from './machine-client.js';

/** How programs log in, and how tokens are called back. */
export async function machinesPart(
  admin: Api,
  ask: (
    api: Api,
    method: 'get' | 'post',
    template: string,
    values?: Readonly<Record<string, string>>,
    json?: object,
  ) => Promise<Answer<Record<string, unknown>>>,
  published: (method: string, template: string, answer: Answer<unknown>) => void,
): Promise<void> {
  const client = { client: 'application-supplier' };
  const { body } = await ask(admin, 'post', 'clients/{client}/secrets', client, { validDays: 30 });
  const login = withSecret(client.client, String(body['secret']));
  for (const form of [login, { ...login, client_secret: 'wrong' }, { ...login, grant_type: 'password' }]) {
    published('post', 'oauth/token', await askToken(admin.url, admin.tenant, form));
  }
  await ask(admin, 'get', 'clients');
  await ask(admin, 'post', 'clients/{client}/secrets/{id}/end', { ...client, id: String(body['id']) }, {});
  await ask(admin, 'post', 'token-revocations', {}, { use: 'client', subject: client.client, reason: 'r' });
  await ask(admin, 'get', 'token-revocations');
}
