import { randomUUID } from 'node:crypto';
import { tenantId } from '@sportello/kernel';
import { Api, type Answer, type Ask, type ProblemBody } from '../../apps/server/test/support/api.js';
import type { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';
import type { DeskTasksView, DeskTaskWholeView, TaskResultView } from '../../apps/server/src/suppliers/task.views.js';
import { supplierClient, type components, type operations, type SupplierClient } from '@sportello/supplier-client';

type Schemas = components['schemas'];
type ListQuery = NonNullable<operations['list_supplier_tasks']['parameters']['query']>;

/** The task API as one supplier of one tenant uses it: through its client, or as no client would. */
export class SupplierApi {
  readonly client: SupplierClient;
  readonly #api: Api;

  constructor(
    url: string,
    readonly tenant: string,
    readonly token?: string,
  ) {
    this.#api = new Api(url, tenant, token);
    this.client = supplierClient({ url, token: token ?? '' });
  }

  static async of(sportello: InProcessSportello, tenant: string, supplier: string): Promise<SupplierApi> {
    const token = await sportello.running.foundation.supplierTokens.issue({ tenant: tenantId(tenant), supplier });
    return new SupplierApi(sportello.url, tenant, token);
  }

  async list(query: ListQuery = {}): Promise<Answer<Schemas['TaskPageView']>> {
    const path = { tenant: this.tenant };
    return answered(await this.client.GET('/rest/suppliers/v1/{tenant}/tasks', { params: { path, query } }));
  }

  async task(id: string): Promise<Answer<Schemas['SupplierTaskView']>> {
    const path = { tenant: this.tenant, id };
    return answered(await this.client.GET('/rest/suppliers/v1/{tenant}/tasks/{id}', { params: { path } }));
  }

  /** What happened since, in one answer. */
  async events(query: { readonly cursor?: string; readonly limit?: number } = {}): Promise<Schemas['FeedView']> {
    const path = { tenant: this.tenant };
    return told(await this.client.GET('/rest/suppliers/v1/{tenant}/events', { params: { path, query } }));
  }

  /** A task of a sandbox. @returns its id */
  async pretend(body: Schemas['PretendTaskRequest'] = {}): Promise<string> {
    const params = { path: { tenant: this.tenant }, header: { 'Idempotency-Key': randomUUID() } };
    return told(await this.client.POST('/rest/suppliers/v1/{tenant}/sandbox/tasks', { params, body })).id;
  }

  get<T = ProblemBody>(path = '', headers: Readonly<Record<string, string>> = {}): Promise<Answer<T>> {
    return this.ask<T>('GET', `tasks${path}`, { headers });
  }

  post<T = TaskResultView & ProblemBody>(
    id: string,
    command: string,
    json: unknown = {},
    headers: Readonly<Record<string, string>> = { 'Idempotency-Key': randomUUID() },
  ): Promise<Answer<T>> {
    return this.ask<T>('POST', `tasks/${id}/${command}`, { json, headers });
  }

  /** @param path below `rest/suppliers/v1/{tenant}/` */
  ask<T = ProblemBody>(method: string, path: string, asked: Ask = {}): Promise<Answer<T>> {
    return this.#api.ask<T>(method, `/rest/suppliers/v1/${this.tenant}/${path}`, asked);
  }
}

interface Told<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

const answered = <T>({ data, error, response }: Told<T>): Answer<T> => ({
  status: response.status,
  headers: response.headers,
  body: (data ?? error) as T,
});

function told<T>({ data, error, response }: Told<T>): T {
  if (data === undefined) throw new Error(`HTTP ${response.status}: ${JSON.stringify(error)}`);
  return data;
}

const REQUESTER = { name: 'Ada Bianchi', email: 'ada@person.example' };

/** A ticket in charge of whoever calls. @returns its number */
export async function ticketInCharge(desk: Api, ticket: object = {}): Promise<string> {
  const { number } = await desk.register({
    ...{ requester: REQUESTER, subject: 'Il modulo non si apre', text: 'Da stamattina.', ...ticket },
  });
  await desk.act(number, 'take-charge');
  return number;
}

/** The same once it has been routed, so that it stays with whoever calls. @returns its number */
export async function routedInCharge(sportello: InProcessSportello, desk: Api): Promise<string> {
  const { number } = await desk.register({
    requester: REQUESTER,
    subject: 'Il modulo non si apre',
    text: 'Da stamattina.',
  });
  await sportello.settled();
  await desk.act(number, 'take-charge');
  return number;
}

export const assign = (desk: Api, number: string, task: object = {}, key?: string): Promise<TaskResultView> =>
  desk.post<TaskResultView>(
    `tickets/${number}/tasks`,
    { supplier: 'application-supplier', title: 'Modulo', text: 'Non si apre.', ...task },
    key,
  );

export const tasksOf = async (desk: Api, number: string): Promise<DeskTasksView['items']> =>
  (await desk.get<DeskTasksView>(`tickets/${number}/tasks`)).items;

export const deskTask = (desk: Api, id: string): Promise<DeskTaskWholeView> => desk.get(`tasks/${id}`);

/** What somebody of an internal area does with a task of it. */
export const areaTask = (
  who: Api,
  id: string,
  command: string,
  json: unknown = {},
): Promise<Answer<TaskResultView & ProblemBody>> => who.ask('POST', `area-tasks/${id}/${command}`, { json });
