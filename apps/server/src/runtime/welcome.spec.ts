import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import webform from '@sportello/channel-webform';
import type { PushRequest } from '@sportello/plugin-sdk';
import { testInstance } from '@sportello/plugin-testing';
import { checkTenantSource, type CurrentTenant } from '@sportello/tenancy';
import { isWelcome } from './welcome.js';
import { formExamples, mailExamples } from './welcome.examples.js';

const TENANTS = join(import.meta.dirname, '../../../../config/tenants');

async function tenants(): Promise<CurrentTenant[]> {
  const files = (await readdir(TENANTS)).filter((name) => name.endsWith('.yaml'));
  return Promise.all(
    files.map(async (file) => {
      const checked = checkTenantSource(await readFile(join(TENANTS, file), 'utf8'), { file });
      if (!checked.ok) throw new Error(`${file} has errors`);
      return { ...checked.value, revision: 1, effectiveFrom: new Date(0) };
    }),
  );
}

describe('the greeting of npm start', () => {
  it('carries tokens, so it is for a terminal or an embedded database, unless somebody decides otherwise', () => {
    const nobody = { terminal: false, embedded: false };
    expect(isWelcome({}, { ...nobody, terminal: true })).toBe(true);
    expect(isWelcome({}, { ...nobody, embedded: true })).toBe(true);
    expect(isWelcome({}, nobody)).toBe(false);
    expect(isWelcome({ SPORTELLO_WELCOME: '1' }, nobody)).toBe(true);
    expect(isWelcome({ SPORTELLO_WELCOME: '0' }, { terminal: true, embedded: true })).toBe(false);
  });

  it('fills in every form of every tenant as the form itself accepts it', async () => {
    const push = webform.contributes['channel.inbound.push'];
    const filled = (await tenants()).flatMap((tenant) =>
      formExamples(tenant).map((example) => ({
        example,
        channel: tenant.channels.find(({ instance }) => instance === example.instance),
      })),
    );
    expect(filled.length).toBeGreaterThan(0);
    for (const { example, channel } of filled) {
      const fields = Object.entries(example.fields).map(([name, value]) => ({ name, value }));
      const request: PushRequest = {
        ...{
          method: 'POST',
          headers: {},
          query: {},
          body: new Uint8Array(),
          files: [],
          idempotencyKey: null,
          language: 'it',
        },
        fields,
      };
      const instance = testInstance(webform, { settings: channel?.settings });
      expect(await push?.parse(instance.context(), request)).toHaveLength(1);
    }
  });

  it('finds the mailbox of every tenant that has one', async () => {
    for (const tenant of await tenants()) {
      const doors = tenant.channels.filter(({ kind, enabled }) => kind === 'mail' && enabled);
      expect(mailExamples(tenant)).toHaveLength(doors.length);
    }
  });
});
