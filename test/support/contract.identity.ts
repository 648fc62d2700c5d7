import { newSecret } from '@sportello/identity';
import { tenantId, type ManualClock } from '@sportello/kernel';
import { Secret, TOTP } from 'otpauth';
import { parse, stringify } from 'yaml';
import type { Answer, Api } from '../../apps/server/test/support/api.js';
import type { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';

type ExpectPublished = (method: string, template: string, answer: Answer<unknown>) => void;
const PASSWORD = 'cavallo batteria graffetta';
const ORIGIN = { address: '127.0.0.1', agent: 'contract' };

/** Logging in, and what is done about it, held against the document. */
export async function identityPart(
  sportello: InProcessSportello,
  tenant: string,
  clock: ManualClock,
  mine: { readonly api: Api; readonly number: string },
  expectPublished: ExpectPublished,
): Promise<void> {
  const { people } = sportello.running.foundation;
  const ctx = { tenant: tenantId(tenant), actor: { type: 'system', id: 'cli', name: 'contract' } } as const;
  const given = {
    username: 'contract',
    person: 'contract',
    name: 'Lia Verdi',
    email: null,
    teams: [],
    roles: ['tenant-admin'],
  } as const;
  const { id, link } = await people.accounts.create(ctx, given, null);
  const page = sportello.api(tenant);
  let headers: Record<string, string> = {};
  const ask = async <T = Record<string, string>>(
    method: 'get' | 'post' | 'put',
    template: string,
    json?: object,
    names: Readonly<Record<string, string>> = {},
  ) => {
    const path = template.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? '');
    const answer = await page.ask<T>(method.toUpperCase(), path, { headers, ...(json === undefined ? {} : { json }) });
    expect([template, answer.status < 300 || answer.body]).toEqual([template, true]);
    expectPublished(method, template, answer);
    const cookie = answer.headers.getSetCookie()[0];
    if (cookie !== undefined) headers = { ...headers, cookie: cookie.split(';')[0] ?? '' };
    return answer;
  };
  const proof = async (session: string): Promise<void> => {
    const { body } = await ask('get', session);
    headers = { ...headers, 'x-csrf-token': body['csrfToken'] ?? '' };
  };
  await ask('get', 'login');
  await ask('post', 'login/local/forgotten', { username: 'contract' });
  await ask('post', 'login/local/password', { key: link ?? '', password: PASSWORD });
  await ask('post', 'login/local', { username: 'contract', password: PASSWORD });
  await proof('session');
  await ask('post', 'my-account/password', { current: PASSWORD, password: `${PASSWORD} due` });
  await proof('session');
  const { secret = '' } = (await ask('post', 'my-account/second-factor', { password: `${PASSWORD} due` })).body;
  const code = (): string =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.now().getTime() });
  await ask('post', 'my-account/second-factor/confirm', { code: code() });
  clock.advance(30_000);
  await ask('post', 'my-account/second-factor/remove', { password: `${PASSWORD} due`, code: code() });
  await ask('get', 'my-account/sessions');
  const person = {
    audience: 'staff',
    provider: 'local',
    subject: id,
    person: 'contract',
    name: 'Lia Verdi',
    email: null,
  } as const;
  const other = () =>
    people.sessions.open(ctx, { ...person, fiscalNumber: null, assurance: 'account', groups: [] }, ORIGIN, newSecret());
  await ask('post', 'my-account/sessions/{id}/end', undefined, { id: (await other()).id });
  await ask('get', 'sessions');
  await ask('post', 'sessions/{id}/end', undefined, { id: (await other()).id });
  await ask('get', 'logins');
  await ask('get', 'local-accounts');
  await ask('post', 'session/end');
  const desk: Api = await sportello.staff(tenant, ['tenant-admin']);
  for (const act of ['disable', 'enable'])
    expectPublished('post', `local-accounts/{id}/${act}`, await desk.ask('POST', `local-accounts/${id}/${act}`));
  expectPublished('get', 'my-tickets', await mine.api.ask('GET', 'my-tickets'));
  const { number } = mine;
  expectPublished('get', 'my-tickets/{number}', await mine.api.ask('GET', `my-tickets/${number}`));
  const asks = { ...person, audience: 'requesters', provider: 'spid', subject: 'ada', person: 'spid:ada' } as const;
  const granted = { fiscalNumber: null, assurance: 'spid-l2', groups: [] } as const;
  const spid = {
    ...{ id: 'spid', for: 'requesters', name: { it: 'SPID', en: 'SPID' } },
    ...{ issuer: 'https://id.example', clientId: 'x', clientAuthentication: 'none' },
  };
  const { revisions } = sportello.running.foundation;
  const file = parse(await revisions.export(ctx.tenant)) as { readonly identity?: object };
  const source = stringify({ ...file, identity: { ...file.identity, providers: [spid] } });
  await sportello.configure(tenant, source);
  const { secret: opened } = await people.sessions.open(ctx, { ...asks, ...granted }, ORIGIN, null);
  headers = { cookie: `sportello-requester=${opened}` };
  await proof('my-tickets/session');
  const form = { instance: 'portal' };
  await ask('put', 'my-drafts/{instance}', { values: { subject: 'A metà' } }, form);
  await ask('get', 'my-drafts');
  await ask('post', 'my-drafts/{instance}/discard', {}, form);
  await ask('post', 'my-tickets/session/end');
}
