import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './generated/task-api.js';

/** Where the tasks are, and who asks. */
export interface SupplierAccess {
  /** Of the installation, e.g. `https://assistenza.ente.example`. */
  readonly url: string;
  /** The supplier's token, or what gives the one that is good now: it is asked before each request. */
  readonly token: string | (() => string | Promise<string>);
}

/** Every operation of the task API, with its types: `client.GET('/rest/suppliers/v1/{tenant}/tasks', …)`. */
export type SupplierClient = Client<paths>;

/** A client of the task API. What is refused is in `error` of the answer, nothing is thrown for it. */
export function supplierClient({ url, token }: SupplierAccess): SupplierClient {
  const client = createClient<paths>({ baseUrl: url.replace(/\/+$/, '') });
  client.use({
    async onRequest({ request }) {
      request.headers.set('Authorization', `Bearer ${typeof token === 'string' ? token : await token()}`);
      return request;
    },
  });
  return client;
}
