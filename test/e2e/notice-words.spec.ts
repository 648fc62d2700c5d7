import type { NoticePreviewView } from '../../apps/server/src/notices/notices.views.js';
import { ManualClock } from '@sportello/kernel';
import type { Api, ProblemBody } from '../../apps/server/test/support/api.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';

describe('notices in the words of the administration (B6, A6)', () => {
  const BODY = 'pac-spoc';
  const WORDS = `notices:
  requester:
    taken-charge:
      subject: { it: 'Pratica {number} di {name}: se ne occupa {technician}', en: 'Case {number}: {technician} looks after it' }
      text:
        it: |-
          la pratica {number} ({subject}) è seguita da {technician}.
          La trova qui: {link}
        en: 'Case {number} ({subject}) is with {technician}. It is here: {link}'
`;
  let sportello: InProcessSportello;
  let lia: Api;
  let admin: Api;
  beforeAll(async () => {
    const file = `${(await houseTenants()).get(BODY) ?? ''}\n${WORDS}`;
    sportello = await InProcessSportello.start({
      tenants: [],
      files: { [BODY]: file },
      clock: new ManualClock('2026-03-02T09:00:00.000Z'),
    });
    lia = await sportello.staff(BODY, ['l1'], { id: 'lia', name: 'Lia Verdi' });
    admin = await sportello.staff(BODY, ['tenant-admin'], { id: 'root', name: 'Root' });
  });
  afterAll(() => sportello.stop());

  const preview = (body: object) =>
    admin.ask<NoticePreviewView & ProblemBody>('POST', 'notices/preview', { json: body });
  const HOSTILE = '{link} <script>alert(1)</script>';

  it('are sent filled in, with the reference an answer is known by; whatever people wrote is harmless', async () => {
    const requester = { name: 'Ada\u2028Bcc: eve@person.example', email: 'ada@person.example' };
    const { number } = await lia.register({ requester, subject: HOSTILE, text: 'x', language: 'it' });
    await lia.act(number, 'take-charge');
    await sportello.settled();
    const mail = (await lia.mailsTo('ada@person.example')).at(-1);
    const { raw = '', text = '', html = '' } = mail ?? {};
    expect(raw).not.toMatch(/^Bcc:/im);
    expect(text).toContain(`la pratica ${number} (${HOSTILE}) è seguita da Lia Verdi.`);
    expect(text.match(/\/request#/g)).toHaveLength(1);
    expect(text).toContain(`${number}-`);
    expect(html).not.toContain('<script');
    expect(html).toMatch(/<a href="http:\/\/sportello\.test\/pac-spoc\/request#[^"]+"/);

    const shown = (await preview({ occasion: 'taken-charge', language: 'it', ticket: number })).body;
    const plain = (said: string): string => said.replace(/\/request#\S+/g, '/request#…').replace(/\[#[^\]]+\]/g, '[#]');
    expect(plain(shown.text)).toBe(plain(text));
    expect(shown.html).not.toContain('<script');
    expect(await lia.mailsTo('ada@person.example')).toHaveLength(2);
  });

  it.each(['it', 'en'] as const)('are shown beforehand on an example, in %s', async (language) => {
    const template = {
      subject: { it: 'Chiusa {number}', en: 'Closed {number}' },
      text: { it: 'La {number} è chiusa: {link}', en: '{number} is closed: {link}' },
    };
    const { status, body } = await preview({ occasion: 'closed', language, template });
    expect(status).toBe(200);
    expect(body.subject).toMatch(language === 'it' ? /^Chiusa PAC/ : /^Closed PAC/);
    expect(body.text).toContain(language === 'it' ? 'è chiusa' : 'is closed');
    const usual = (await preview({ occasion: 'closed', language })).body;
    expect(usual.text).toContain(language === 'it' ? 'è stata chiusa' : 'has been closed');
  });

  it.each([
    ['a placeholder there is not', { it: 'La {number} {password}: {link}' }, /\{password\}/],
    ['a brace left open', { it: 'La {number}: {link} {' }, /graffa/],
    ['a placeholder that is none, on its line', { it: 'La {number}:\n{link}\n{nome}' }, /riga 3.*«\{nome\}»/],
    ['a script', { it: '{number} {link} <script>x</script>' }, /HTML/],
    ['no way to the page', { it: 'La {number}.' }, /\{link\}/],
  ])('with %s are refused', async (_, text, why) => {
    const template = { subject: { it: '{number}', en: '{number}' }, text: { en: '{number} {link}', ...text } };
    const { status, body } = await preview({ occasion: 'closed', language: 'it', template });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body.code).toBe('NOTICE.INVALID_TEMPLATE');
    expect(body.errors?.map(({ field, message }) => `${field} ${message}`).join()).toMatch(why);
  });

  it.each([
    ['an occasion there is not', { occasion: 'vanished', language: 'it' }, 400],
    ['a language there is not', { occasion: 'closed', language: 'fr' }, 400],
    ['words in one language', { occasion: 'closed', language: 'it', template: { subject: { it: '{number}' } } }, 400],
    ['a ticket there is not', { occasion: 'closed', language: 'it', ticket: 'PAC-2026-9999999' }, 404],
  ])('on %s are refused', async (_, body, status) => {
    expect((await preview(body)).status).toBe(status);
  });

  it('are shown to whoever looks after them, not to the desk', async () => {
    expect((await lia.ask('POST', 'notices/preview', { json: { occasion: 'closed', language: 'it' } })).status).toBe(
      403,
    );
  });
});
