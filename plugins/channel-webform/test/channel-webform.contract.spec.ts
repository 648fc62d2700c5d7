import { randomUUID } from 'node:crypto';
import plugin from '@sportello/channel-webform';
import { describePushContract, type PushBench } from '@sportello/plugin-testing';
import { file, GOOD, json, multipart, nested, SETTINGS } from './fixtures/form.requests.js';

function bench(): PushBench {
  const without = (name: string) => Object.fromEntries(Object.entries(GOOD).filter(([key]) => key !== name));
  return {
    settings: SETTINGS,
    valid: () => multipart(GOOD, { files: [file()], idempotencyKey: randomUUID() }),
    invalid: () => [
      { why: 'no name', request: multipart(without('name')), fields: ['name'] },
      { why: 'a wrong address', request: multipart({ ...GOOD, email: 'lucia' }), fields: ['email'] },
      { why: 'an unknown field', request: multipart({ ...GOOD, colour: 'red' }), fields: ['colour'] },
      { why: 'numbers for words', request: json({ ...nested(GOOD), name: [1] }), fields: ['name'] },
      { why: 'nothing', request: multipart({}), fields: ['name', 'email', 'subject', 'text', 'privacy', 'userType'] },
    ],
    close: async () => undefined,
  };
}

describePushContract({ plugin, folder: new URL('../', import.meta.url), bench });
