import 'reflect-metadata';
import { DomainError } from '@sportello/kernel';
import { CannedAnswerRequest } from '../desk/canned-answers.requests.js';
import { ListTicketsQuery } from '../tickets/ticket-list.requests.js';
import { RegisterTicketRequest, ResolveRequest } from '../tickets/ticket.requests.js';
import { requestValidation } from './validation.pipe.js';

const pipe = requestValidation();

async function refusal(metatype: new () => object, value: unknown): Promise<DomainError> {
  const refused: unknown = await pipe.transform(value, { type: 'body', metatype }).catch((error: unknown) => error);
  if (!(refused instanceof DomainError)) throw new Error('it was taken');
  return refused;
}

const right = { requester: { name: 'Ada' }, subject: 'x', text: 'y' };

describe('the check of a request', () => {
  it('tells every field that is wrong, by its path, in both languages', async () => {
    const { code, kind, fields } = await refusal(RegisterTicketRequest, {
      ...right,
      requester: { name: '', email: 'no', shoe: 43 },
      severity: 9,
    });
    expect({ code, kind }).toEqual({ code: 'REQUEST.INVALID', kind: 'invalid' });
    expect(fields).toEqual([
      { field: 'requester.shoe', code: 'unknown', message: { it: 'Campo sconosciuto.', en: 'Unknown field.' } },
      {
        field: 'requester.name',
        code: 'minLength',
        message: { it: expect.stringContaining('troppo corto'), en: expect.stringContaining('too short') },
      },
      {
        field: 'requester.email',
        code: 'isEmail',
        message: { it: 'Serve un indirizzo di posta.', en: 'An e-mail address is expected.' },
      },
      {
        field: 'severity',
        code: 'max',
        message: { it: 'Il valore è troppo grande. (3)', en: 'The value is too large. (3)' },
      },
    ]);
  });

  it('says what would have been right: a limit, or the values that exist', async () => {
    const long = await refusal(RegisterTicketRequest, { ...right, subject: 'x'.repeat(201) });
    expect(long.fields).toMatchObject([{ field: 'subject', message: { en: 'The text is too long. (200)' } }]);
    const choice = await refusal(ResolveRequest, { text: 'x', reason: 'magic' });
    expect(choice.fields[0]?.message.en).toMatch(/^The value is not one of those allowed\. \(.*solved.*\)$/);
  });

  it.each([
    ['missing', undefined, ['isObject']],
    ['nothing', null, ['nestedValidation']],
    ['a list', [], ['isObject']],
    ['a word', 'x', ['nestedValidation']],
  ])('refuses a part with fields of its own that is %s, once', async (_what, name, codes) => {
    const { fields } = await refusal(CannedAnswerRequest, { name, text: { it: 'Sì', en: 'Yes' } });
    expect(fields.map(({ field, code }) => ({ field, code }))).toEqual(codes.map((code) => ({ field: 'name', code })));
  });

  it('takes further facts that are plain values, and no others', async () => {
    const fields = { inventoryNumber: 'PC-42', copies: 3, warranty: true };
    await expect(
      pipe.transform({ ...right, fields }, { type: 'body', metatype: RegisterTicketRequest }),
    ).resolves.toMatchObject({ fields });
    for (const value of [{ deep: 1 }, ['list'], null, 'x'.repeat(5001), Number.NaN]) {
      const { fields: problems } = await refusal(RegisterTicketRequest, { ...right, fields: { fact: value } });
      expect(problems).toMatchObject([{ field: 'fields', code: 'facts' }]);
    }
    const many = Object.fromEntries(Array.from({ length: 61 }, (_, n) => [`fact${n}`, n]));
    for (const facts of [many, { '<b>': 1 }, [], 'text']) {
      expect((await refusal(RegisterTicketRequest, { ...right, fields: facts })).fields[0]?.field).toBe('fields');
    }
  });

  it('refuses a body of twenty thousand levels, however it is spelled', async () => {
    let deep: unknown = 1;
    for (let level = 0; level < 20_000; level++) deep = level % 2 === 0 ? [deep] : { fact: deep };
    expect((await refusal(RegisterTicketRequest, { ...right, fields: { deep } })).text.en).toContain('deeper than 20');
  });

  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['a word', 'text'],
    ['a number', 12],
  ])('refuses %s in place of a body', async (_what, value) => {
    await expect(pipe.transform(value, { type: 'body', metatype: RegisterTicketRequest })).rejects.toBeInstanceOf(
      DomainError,
    );
  });

  it('never repeats what was sent', async () => {
    const { fields, text } = await refusal(RegisterTicketRequest, { ...right, language: '<script>', kind: '<img>' });
    expect(JSON.stringify({ fields, text })).not.toMatch(/<script>|<img>/);
  });

  it('reads numbers of an address as numbers, and only whole ones', async () => {
    const read = (await pipe.transform(
      { limit: '25' },
      { type: 'query', metatype: ListTicketsQuery },
    )) as ListTicketsQuery;
    expect(read.limit).toBe(25);
    for (const limit of ['2.5', 'x', '', '-1', '1e3'])
      expect((await refusal(ListTicketsQuery, { limit })).fields[0]?.field).toBe('limit');
  });
});
