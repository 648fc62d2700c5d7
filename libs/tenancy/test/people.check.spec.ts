import { checkTenantSource, type TenantProblem } from '@sportello/tenancy';
import { changed } from './fixtures/example.js';

const PEOPLE = `people:
  lia: { name: Lia Verdi, email: lia@ente.example, team: front-office, substitute: ugo }
  ugo: { name: Ugo Neri, substitute: eva }
  eva: { name: Eva Blu, supervisor: true }
absences:
  - { person: lia, from: 2026-03-02, to: 2026-03-06 }
  - { person: ugo, from: 2026-03-02, to: 2026-03-02, substitute: eva }
`;
const WHOLE = changed('kinds:\n', `${PEOPLE}kinds:\n`);

function problems(source: string): readonly TenantProblem[] {
  const result = checkTenantSource(source);
  return result.ok ? [] : result.error;
}

describe('people and absences of a tenant file (C14)', () => {
  it('are accepted, and may be left out', () => {
    expect(checkTenantSource(WHOLE)).toMatchObject({
      ok: true,
      value: { people: { lia: { supervisor: false, substitute: 'ugo' } }, absences: [{ person: 'lia' }, {}] },
    });
    expect(checkTenantSource(changed('tenant: example', 'tenant: example'))).toMatchObject({
      value: { people: {}, absences: [] },
    });
  });

  it.each([
    [
      'ugo: { name: Ugo Neri, substitute: eva',
      'ugo: { name: Ugo Neri, substitute: eba',
      'people.ugo.substitute',
      /la persona «eba» non esiste; forse si intendeva «eva»/,
      /no person "eba"/,
    ],
    [
      'team: front-office, substitute',
      'team: back-office, substitute',
      'people.lia.team',
      /il gruppo «back-office» non esiste/,
      /no team/,
    ],
    ['person: lia', 'person: leo', 'absences[0].person', /la persona «leo» non esiste/, /no person "leo"/],
    [
      '02, substitute: eva',
      '02, substitute: ava',
      'absences[1].substitute',
      /la persona «ava» non esiste/,
      /no person "ava"/,
    ],
    [
      'to: 2026-03-06',
      'to: 2026-03-01',
      'absences[0].to',
      /non può finire prima di cominciare/,
      /must not end before it begins/,
    ],
    [
      'from: 2026-03-02, to: 2026-03-06',
      'from: 2026-02-30, to: 2026-03-06',
      'absences[0].from',
      /serve una data esistente/,
      /existing date/,
    ],
    [
      'ugo: { name: Ugo Neri, substitute: eva',
      'ugo: { name: Ugo Neri, substitute: ugo',
      'people.ugo.substitute',
      /«ugo» non può sostituire sé stesso/,
      /"ugo" cannot be their own substitute/,
    ],
    [
      '02, substitute: eva',
      '02, substitute: ugo',
      'absences[1].substitute',
      /«ugo» non può sostituire sé stesso/,
      /their own substitute/,
    ],
    [
      'eva: { name: Eva Blu',
      'eva: { name: Eva Blu, substitute: lia',
      'people.eva.substitute',
      /girano in tondo: eva → lia → ugo → eva/,
      /round in a circle: eva → lia → ugo → eva/,
    ],
    ['email: lia@ente.example', 'email: lia', 'people.lia.email', /serve un indirizzo di posta/, /e-mail address/],
    ['eva: { name', '"e va": { name', 'people["e va"]', /servono da 1 a 120 tra lettere/, /1 to 120 letters/],
    [
      'supervisor: true',
      'supervisor: true, boss: 1',
      'people.eva.boss',
      /chiave sconosciuta «boss»/,
      /unknown key "boss"/,
    ],
  ])('are refused with line, path and reason: %s', (from, to, path, it_, en) => {
    const source = changed(from, to, WHOLE);
    const found = problems(source).find((problem) => problem.path === path);
    expect(found).toMatchObject({
      line: source.slice(0, WHOLE.indexOf(from)).split('\n').length,
      text: { it: expect.stringMatching(it_), en: expect.stringMatching(en) },
    });
  });

  it('tell a circle once, and no circle of those who only lead into it', () => {
    const source = changed('eva: { name: Eva Blu', 'eva: { name: Eva Blu, substitute: ugo', WHOLE);
    expect(problems(source).map(({ path, code }) => [path, code])).toEqual([
      ['people.eva.substitute', 'TENANT.SUBSTITUTE_CYCLE'],
    ]);
  });
});
