import type { Answer, Api } from '../../apps/server/test/support/api.js';

type Ask = (
  api: Api,
  method: 'get' | 'post' | 'put',
  template: string,
  values?: Readonly<Record<string, string>>,
  json?: object,
) => Promise<Answer<Record<string, unknown>>>;

type Shown = (method: string, template: string, answer: Answer<unknown>) => void;

/** The configuration read, tried out, changed and changed back by who administers it. */
export async function configurationPart(admin: Api, ask: Ask, shown: Shown): Promise<void> {
  const values = { section: 'contacts', revision: '1' };
  await ask(admin, 'get', 'configuration/sections');
  const { value } = (await ask(admin, 'get', 'configuration/sections/{section}', values)).body;
  const other = { value: { it: 'Altrove', en: 'Elsewhere' } };
  await ask(admin, 'post', 'configuration/sections/{section}/check', values, other);
  const any = { headers: { 'if-match': '*' } };
  const saved = await admin.ask('PUT', 'configuration/sections/contacts', {
    json: { ...other, reason: 'why' },
    ...any,
  });
  shown('put', 'configuration/sections/{section}', saved);
  const back = { json: { reason: 'why' }, ...any };
  shown(
    'post',
    'configuration/revisions/{revision}/restore',
    await admin.ask('POST', 'configuration/revisions/1/restore', back),
  );
  await admin.ask('PUT', 'configuration/sections/contacts', { json: { value, reason: 'why' }, ...any });
  const calendar = { zone: 'Europe/Rome', week: '24x7' };
  await ask(admin, 'post', 'configuration/calendar-year', {}, { calendar, year: 2026 });
  await ask(admin, 'post', 'configuration/terms-trial', {}, { tickets: 10 });
  await ask(admin, 'get', 'configuration/terms-words');
  await ask(admin, 'get', 'configuration/revisions');
  await ask(admin, 'get', 'configuration/revisions/{revision}/changes', { revision: '2' });
  await ask(admin, 'get', 'configuration/revisions/{revision}/sections/{section}', values);
  await ask(admin, 'get', 'configuration/revisions/{revision}/file', values);
}
