import { DomainError } from '@sportello/kernel';
import { checkedPoint, HAND_POINT_KINDS, isProved, type HandPointKind } from './point.checks.js';

function refusal(kind: HandPointKind, written: string): unknown {
  try {
    return checkedPoint(kind, written);
  } catch (error) {
    return error instanceof DomainError ? [error.code, error.fields.map(({ field }) => field)] : error;
  }
}

describe('what an operator writes by hand (E3)', () => {
  it.each([
    ['email', ' Ada@Azienda.Example ', 'ada@azienda.example', 'ada@azienda.example'],
    ['certified-mail', 'ada@pec.example', 'ada@pec.example', 'ada@pec.example'],
    ['phone', '+39 333 1234567', '331234567', '+39 333 1234567'],
    ['fiscal-code', 'rssmra85t10 a562s', 'RSSMRA85T10A562S', 'RSSMRA85T10A562S'],
    ['vat-number', 'IT 01234567897', '01234567897', '01234567897'],
  ] as const)('%s: %s is kept as it is compared, and as it was told', (kind, written, key, value) => {
    expect(checkedPoint(kind, written)).toEqual({
      ...{ kind, value },
      key: kind === 'phone' ? written.replace(/\D/g, '').slice(-9) : key,
    });
  });

  it.each([
    ...['ada', 'ada@', '@x.example', 'a b@x.example', 'ada@localhost', 'a@b@x.example', '<ada@x.example>'].map(
      (text) => ['email', text] as const,
    ),
    ...['12345', 'chiamare Ada', `3${' '.repeat(64)}331234567`].map((text) => ['phone', text] as const),
    ['certified-mail', `a@${'b'.repeat(300)}.example`],
    ['fiscal-code', 'RSSMRA85T10A562T'],
    ['vat-number', '01234567890'],
  ] as const)('%s: %s is refused at its field', (kind, written) => {
    expect(refusal(kind, written)).toEqual(['CONTACT.POINT_MALFORMED', ['value']]);
  });

  it('nothing at all is none of them', () => {
    for (const kind of HAND_POINT_KINDS) expect(refusal(kind, '   ')).toEqual(['CONTACT.POINT_MALFORMED', ['value']]);
  });

  it('only what somebody has shown to be theirs is proved', () => {
    expect([0, 1, 2, 3].map(isProved)).toEqual([false, false, true, true]);
  });
});
