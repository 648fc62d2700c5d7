import type { Answer } from '../../apps/server/test/support/api.js';
import type { Api } from '../../apps/server/test/support/api.js';
import type { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';

type Ask = (
  api: Api,
  method: 'get' | 'post',
  template: string,
  values?: Readonly<Record<string, string>>,
  json?: object,
) => Promise<Answer<Record<string, unknown>>>;

/** Serves organisations and has its work done by two parties. */
export const GOVERNED = 'noipa';

/** The views of governance and of delivery, of a delegate, and of whoever runs the installation (D2, D9). */
export async function rightsPart(
  sportello: InProcessSportello,
  installation: string,
  ask: Ask,
  expectPublished: (method: string, template: string, answer: Answer<unknown>) => void,
): Promise<void> {
  const manager = await sportello.staff(GOVERNED, ['service-manager', 'governance']);
  const governance = await manager.ask('GET', 'views/governance?from=2026-03-01&to=2026-03-31');
  expectPublished('get', 'views/governance', governance);
  await ask(manager, 'get', 'views/delivery');

  const desk = await sportello.staff(GOVERNED, ['l1']);
  const requester = { name: 'Pia', phone: '0655550301', organisation: 'Ministero dell’Esempio' };
  const { number } = await desk.register({ requester, subject: 'x', text: 'y' });
  const delegate = await sportello.staff(GOVERNED, ['delegate'], { id: 'delegata@ministero.example' });
  await ask(delegate, 'get', 'my-organisation/tickets');
  await ask(delegate, 'get', 'my-organisation/tickets/{number}', { number });

  const operator = sportello.api(GOVERNED, installation);
  const job = await failedJob(sportello, GOVERNED);
  await ask(operator, 'get', '/rest/operations/v1/health');
  await ask(operator, 'get', '/rest/operations/v1/jobs');
  await ask(operator, 'post', '/rest/operations/v1/jobs/{job}/retry', { job }, { tenant: GOVERNED });
  // Nobody knows how to run it: it would wait for ever.
  await sportello.database.asAdmin('DELETE FROM graphile_worker._private_jobs WHERE id = $1', [job]);
}

/** A job that has used up its attempts. @returns its id */
export async function failedJob({ database }: InProcessSportello, tenant: string): Promise<string> {
  const [row] = await database.asAdmin<{ id: string }>(
    `SELECT id::text FROM graphile_worker.add_job('test:nobody-runs-this', json_build_object('tenant', $1::text))`,
    [tenant],
  );
  const id = row?.id ?? '';
  await database.asAdmin('UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE id = $1', [id]);
  return id;
}
