import plugin from '@sportello/channel-phone';
import { AuthPluginError, ConfigPluginError, InvalidInputError, type PushRequest } from '@sportello/plugin-sdk';
import { testInstance } from '@sportello/plugin-testing';
import { BEHIND, NOW, RINGING, SETTINGS, signed } from './fixtures/call.requests.js';

const point = plugin.contributes['channel.inbound.push'];
if (point === undefined) throw new Error('channel-phone is no push channel');

const instance = (change: object = {}) =>
  testInstance(plugin, { settings: { ...SETTINGS, ...change }, secrets: BEHIND });
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

/** What is made of it in the end, as the host goes about it. */
async function read(request: PushRequest, change: object = {}) {
  const it = instance(change);
  const [message] = await point!.parse(it.context(), await point!.verify(it.context(), request));
  if (message === undefined || !(message.raw instanceof Uint8Array)) throw new Error('nothing was made of it');
  const raw = await it.blobs.put(message.raw);
  return { externalId: message.externalId, ...(await point!.read(it.context(), { ...message, raw, hints: {} })) };
}

describe('What a telephone exchange says', () => {
  it('is a call, by the number of its caller, on the line it came by', async () => {
    const content = await read(signed(RINGING, { id: 'msg_7' }));
    expect(content).toMatchObject({ externalId: 'call:msg_7', from: { phone: '+390655550101' }, language: 'it' });
    expect(content.call).toEqual({
      ...{ call: 'c-2026.17', happened: 'ringing', at: '2026-03-02T09:00:00.000Z', number: '+390655550101' },
      ...{ dialled: '800000250', queue: 'front', extensions: ['201', '202'] },
    });
  });

  it.each([
    ['sip:0655550101@pbx.example;user=phone', '0655550101'],
    ['tel:+39-06-5555.0101', '+390655550101'],
    ['0039 06 55550101', '+390655550101'],
    ['201', '201'],
    ['anonymous', null],
    ['Restricted', null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('writes %s as %s', async (from, number) => {
    expect((await read(signed({ ...RINGING, from }))).call?.number).toBe(number);
  });

  it('is in the language the caller chose, or else in that of the line', async () => {
    expect((await read(signed({ ...RINGING, language: 'en' }))).language).toBe('en');
    expect((await read(signed(RINGING), { language: 'en' })).language).toBe('en');
    expect((await read(signed(RINGING), { language: undefined })).language).toBeUndefined();
  });

  it('may come late, as exchanges try again, but not from the future: their clock is wrong', async () => {
    const at = (seconds: number) => ({ ...RINGING, at: later(seconds).toISOString() });
    await expect(read(signed(at(-86_400)))).resolves.toBeDefined();
    await expect(read(signed(at(300)))).resolves.toBeDefined();
    await expect(read(signed(at(301)))).rejects.toMatchObject({ problems: [{ field: 'at', code: 'in-the-future' }] });
  });

  it.each<[string, unknown, string, string]>([
    ['another event', { ...RINGING, event: 'transfer' }, 'event', 'bad-choice'],
    ['a name of two lines', { ...RINGING, call: 'a\nb' }, 'call', 'bad-name'],
    ['a date without zone', { ...RINGING, at: '2026-03-02T09:00:00' }, 'at', 'bad-date'],
    ['a day there is not', { ...RINGING, at: '2026-13-02T09:00:00Z' }, 'at', 'bad-date'],
    ['markup for a number', { ...RINGING, from: '<b>06</b>' }, 'from', 'bad-number'],
    ['a number for a text', { ...RINGING, from: 655 }, 'from', 'bad-type'],
    ['an extension of words', { ...RINGING, extension: 'Anna Rossi' }, 'extension', 'bad-extension'],
    ['one among many', { ...RINGING, extensions: ['201', '../etc'] }, 'extensions.1', 'bad-extension'],
    ['too many', { ...RINGING, extensions: Array.from({ length: 51 }, () => '201') }, 'extensions', 'too-many'],
    ['another language', { ...RINGING, language: 'de' }, 'language', 'bad-choice'],
    ['a list', [RINGING], 'body', 'not-json-object'],
  ])('is refused with %s, which is named in both languages', async (_what, body, field, code) => {
    const failure = await read(signed(body)).catch((error: unknown) => error);
    if (!(failure instanceof InvalidInputError)) throw new Error(`not refused: ${JSON.stringify(failure)}`);
    expect(failure.problems.map((one) => [one.field, one.code])).toEqual([[field, code]]);
    for (const { message } of failure.problems) expect(message.it).not.toBe(message.en);
  });

  it('is believed when it is signed, and only within the tolerance', async () => {
    await expect(read(signed(RINGING, { at: later(-300) }))).resolves.toBeDefined();
    for (const at of [later(-301), later(301)])
      await expect(read(signed(RINGING, { at }))).rejects.toBeInstanceOf(AuthPluginError);
    const good = signed(RINGING);
    const other = { ...good, body: new TextEncoder().encode(JSON.stringify({ ...RINGING, from: '1' })) };
    await expect(read(other)).rejects.toBeInstanceOf(AuthPluginError);
  });

  it('needs a secret of the specification, and the settings say which is none', async () => {
    const it = testInstance(plugin, { settings: SETTINGS, secrets: { 'env:SECRET_PROVA_EXCHANGE': 'short' } });
    const failure = await point.check(it.context()).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ConfigPluginError);
    expect(failure).toMatchObject({ field: 'secrets.0' });
  });
});
