import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { Answer, Api, ProblemBody } from '../../apps/server/test/support/api.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';

const KEY = randomBytes(32);
const nameOf = (tenant: string): string => `SECRET_${tenant.toUpperCase().replaceAll('-', '_')}_EXCHANGE`;

/** Where the secret of the line of {@link withLine} is looked up. */
export const exchangeSecrets = (tenant: string) => ({ [nameOf(tenant)]: `whsec_${KEY.toString('base64')}` });

export type Happening = 'ringing' | 'answered' | 'ended' | 'missed';

/** A tenant of the house whose telephone line is switched on. @param change what else is other than in the house */
export async function withLine(
  tenant: string,
  change: (source: string) => string = (source) => source,
): Promise<string> {
  const source = (await houseTenants()).get(tenant) ?? '';
  const on = source
    .replace(/(kind: phone\n) {4}enabled: false\n/, '$1')
    .replace(/secrets: \[store:[a-z-]+\]/, `secrets: ['env:${nameOf(tenant)}']`);
  if (on === source) throw new Error(`${tenant} has no telephone line that is switched off`);
  return change(on);
}

/** Gives the telephone 11 to `spoc-lead`. */
export const withExtension = (source: string): string =>
  source.replace('    supervisor: true\n', "    supervisor: true\n    extension: '11'\n");

/** A telephone exchange that tells one line of its calls, signed after Standard Webhooks. */
export class TelephoneExchange {
  constructor(
    private readonly anybody: Api,
    private readonly line: string,
    private readonly now: () => Date,
  ) {}

  /** @throws Error when it is refused */
  async tells(event: Happening, call: string, more: object = {}): Promise<void> {
    const { status, body } = await this.says({ event, call, at: this.now().toISOString(), ...more });
    if (status !== 202) throw new Error(`HTTP ${status}: ${JSON.stringify(body)}`);
  }

  says(body: object, id: string = randomUUID(), key: Buffer = KEY): Promise<Answer<ProblemBody>> {
    const text = JSON.stringify(body);
    const seconds = Math.floor(this.now().getTime() / 1_000);
    const signature = createHmac('sha256', key).update(`${id}.${seconds}.${text}`).digest('base64');
    const headers = {
      ...{ 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${signature}` },
    };
    return this.anybody.ask('POST', `channels/${this.line}`, {
      raw: { type: 'application/json', bytes: text },
      headers,
    });
  }
}
