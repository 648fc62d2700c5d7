import type { PushRequest } from '@sportello/plugin-sdk';
import { describePushContract } from '@sportello/plugin-testing';
import plugin from '../src/index.js';
import { signatureOf } from '../src/signature.js';

const KEY = 'canary-9d20-rosmarino';
let count = 0;

function request(body: unknown, key = KEY): PushRequest {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  return {
    method: 'POST',
    headers: { 'x-signature': signatureOf(bytes, key) },
    query: {},
    body: bytes,
    fields: [],
    files: [],
    idempotencyKey: null,
    language: 'it',
  };
}

describePushContract({
  plugin,
  folder: new URL('../', import.meta.url),
  bench: () => ({
    settings: { signingKey: 'env:SECRET_EXAMPLE_KEY' },
    secrets: { 'env:SECRET_EXAMPLE_KEY': KEY },
    valid: () => request({ from: '+390612345678', text: `messaggio ${(count += 1)}` }),
    invalid: () => [
      { why: 'no text', request: request({ from: '+390612345678' }), fields: ['text'] },
      { why: 'no object', request: request([]), fields: ['body'] },
    ],
    forged: () => request({ from: '+390612345678', text: 'ciao' }, 'another key'),
    close: async () => undefined,
  }),
});
