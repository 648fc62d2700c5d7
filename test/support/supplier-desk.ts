import { randomUUID } from 'node:crypto';
import { tenantId } from '@sportello/kernel';
import { Api, type Answer, type ProblemBody } from '../../apps/server/test/support/api.js';
import type { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';
import type {
  DeskTasksView,
  DeskTaskWholeView,
  SupplierTaskView,
  TaskPageView,
  TaskResultView,
} from '../../apps/server/src/suppliers/task.views.js';

/** The task API as one supplier of one tenant uses it. */
export class SupplierApi {
  readonly #api: Api;

  constructor(
    url: string,
    readonly tenant: string,
    readonly token?: string,
  ) {
    this.#api = new Api(url, tenant, token);
  }

  static async of(sportello: InProcessSportello, tenant: string, supplier: string): Promise<SupplierApi> {
    const token = await sportello.running.foundation.supplierTokens.issue({ tenant: tenantId(tenant), supplier });
    return new SupplierApi(sportello.url, tenant, token);
  }

  get<T = ProblemBody>(path = ''): Promise<Answer<T>> {
    return this.#api.ask<T>('GET', this.#path(path));
  }

  list(query = ''): Promise<Answer<TaskPageView>> {
    return this.get<TaskPageView>(query);
  }

  task(id: string): Promise<Answer<SupplierTaskView>> {
    return this.get<SupplierTaskView>(`/${id}`);
  }

  post<T = TaskResultView & ProblemBody>(
    id: string,
    command: string,
    json: unknown = {},
    headers: Readonly<Record<string, string>> = { 'Idempotency-Key': randomUUID() },
  ): Promise<Answer<T>> {
    return this.#api.ask<T>('POST', this.#path(`/${id}/${command}`), { json, headers });
  }

  #path(path: string): string {
    return `/rest/suppliers/v1/${this.tenant}/tasks${path}`;
  }
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

export const assign = (desk: Api, number: string, task: object = {}, key?: string): Promise<TaskResultView> =>
  desk.post<TaskResultView>(
    `tickets/${number}/tasks`,
    { supplier: 'application-supplier', title: 'Modulo', text: 'Non si apre.', ...task },
    key,
  );

export const tasksOf = async (desk: Api, number: string): Promise<DeskTasksView['items']> =>
  (await desk.get<DeskTasksView>(`tickets/${number}/tasks`)).items;

export const deskTask = (desk: Api, id: string): Promise<DeskTaskWholeView> => desk.get(`tasks/${id}`);
