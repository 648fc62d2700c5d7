import { checkTenantDocument, checkTenantSource, formatPath, type TenantProblem } from '@sportello/tenancy';
import { parse } from 'yaml';
import { BROKEN_CASES } from './fixtures/broken.cases.js';
import { catalogue, changed, EXAMPLE, vocabulary } from './fixtures/example.js';

const FILE = 'config/tenants/example.yaml';
const check = (source: string) => checkTenantSource(source, { file: FILE, plugins: catalogue, vocabulary });

function problemsOf(source: string): readonly TenantProblem[] {
  const result = check(source);
  return result.ok ? [] : result.error;
}

/** Line (from 1) of a character. */
const lineAt = (source: string, offset: number): number => source.slice(0, offset).split('\n').length;

describe('a tenant file', () => {
  it('is accepted whole, with defaults filled in, and cannot be changed afterwards', () => {
    const result = check(EXAMPLE);
    expect(result).toMatchObject({
      ok: true,
      value: {
        tenant: 'example',
        channels: [{ enabled: true }],
        kinds: { information: { restricted: false }, threat: { restricted: true } },
      },
    });
    const value: unknown = result.ok ? result.value : {};
    expect(() => Object.assign(value as object, { tenant: 'other' })).toThrow(TypeError);
  });

  it.each(BROKEN_CASES)(
    'is refused for $what: file, line, path and reason in both languages',
    ({ from, to, on, path, code, it: it_, en }) => {
      const source = changed(from, to);
      const found = problemsOf(source).find((problem) => problem.path === path && problem.code === code);
      expect(found).toMatchObject({
        file: FILE,
        text: { it: expect.stringMatching(it_), en: expect.stringMatching(en) },
      });
      expect(found?.line).toBe(lineAt(source, on === undefined ? EXAMPLE.indexOf(from) : source.indexOf(on)));
      expect(found?.column).toBeGreaterThan(0);
    },
  );

  it('tells everything that is wrong with it at once, in the order of the file', () => {
    const broken = [
      ['zone: Europe/Rome\nnumberPrefix', 'zone: Mars/Olympus\nnumberPrefix'],
      ['level: L2, calendar: office', 'level: L2, calendar: attic'],
      ['strategy: first-match', 'strategy: best'],
      ['team: specialists }', 'team: nobody }'],
      ['closing: { archiveAfter: 30d }', 'closing: { archiveAfter: soon }'],
    ].reduce((source, [from = '', to = '']) => changed(from, to, source), EXAMPLE);
    expect(problemsOf(broken).map(({ path }) => path)).toEqual([
      'zone',
      'teams.specialists.calendar',
      'routing.strategy',
      'routing.rules[0].settings.routes[0].team',
      'closing.archiveAfter',
    ]);
  });

  it('may say a thing once and refer to it by anchor and alias', () => {
    const source = changed(
      'calendar: office }\n  specialists: { name: { it: Specialisti, en: Specialists }',
      'calendar: &cal office }\n  specialists: { name: { it: Specialisti, en: Specialists }',
    ).replace('level: L2, calendar: office', 'level: L2, calendar: *cal');
    expect(check(source)).toMatchObject({ ok: true, value: { teams: { specialists: { calendar: 'office' } } } });
  });

  it('cannot make its reader run out of memory or time', () => {
    const laughs = Array.from(
      { length: 30 },
      (_, i) =>
        `b${i}: &b${i} [${
          i === 0
            ? 'lol'
            : Array(10)
                .fill(`*b${i - 1}`)
                .join(', ')
        }]`,
    ).join('\n');
    expect(problemsOf(laughs)).toEqual([expect.objectContaining({ code: 'TENANT.ALIAS_EXPLOSION', line: 1 })]);
    expect(problemsOf(`a: &a [${'1,'.repeat(99)}1]\nb: [${Array(2_000).fill('*a').join(',')}]`)).toEqual([
      expect.objectContaining({ code: 'TENANT.ALIAS_EXPLOSION' }),
    ]);
    expect(problemsOf('['.repeat(100_000))).not.toHaveLength(0);
    expect(problemsOf(`a: ${'['.repeat(100)}${']'.repeat(100)}`)).toEqual([
      expect.objectContaining({ code: 'TENANT.TOO_DEEP' }),
    ]);
    expect(problemsOf(Array.from({ length: 15_000 }, (_, i) => `k${i}: 1`).join('\n')).length).toBeLessThanOrEqual(200);
    expect(problemsOf(`a: ${'x'.repeat(262_144)}`)).toEqual([expect.objectContaining({ code: 'TENANT.TOO_LARGE' })]);
  });

  it.each([
    '',
    '---\n',
    'null',
    '42',
    '[]',
    '- a\n- b',
    '{}',
    'tenant: x\n---\ntenant: y',
    '\u0000',
    '__proto__: {polluted: true}',
    'constructor: 1',
    '[1]: x',
  ])('is refused with a reason when it is something else altogether: %j', (source) => {
    const problems = problemsOf(source);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems)
      expect(problem).toMatchObject({
        file: FILE,
        line: expect.any(Number),
        text: { it: expect.any(String), en: expect.any(String) },
      });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('is judged the same when it comes as data, without lines', () => {
    expect(checkTenantDocument(parse(EXAMPLE), { plugins: catalogue })).toMatchObject({ ok: true });
    expect(
      checkTenantDocument(parse(changed('strategy: first-match', 'strategy: best')), { plugins: catalogue }),
    ).toMatchObject({
      ok: false,
      error: [{ path: 'routing.strategy', code: 'TENANT.NOT_ALLOWED' }],
    });
  });
});

describe('the path of a problem', () => {
  it('reads as one would write it', () => {
    expect(formatPath(['channels', 0, 'settings', 'fields', 12, 'label', 'en'])).toBe(
      'channels[0].settings.fields[12].label.en',
    );
    expect(formatPath(['texts', 'portal.title', 'it'])).toBe('texts["portal.title"].it');
  });
});

describe('where an instance runs', () => {
  it('may be any tier its plugin is known to work in', () => {
    const source = changed('plugin: rule-topic', 'plugin: rule-topic\n      isolation: worker');
    expect(check(source)).toMatchObject({ ok: true });
  });

  it('is refused where it is not, with the tiers there are', () => {
    const source = changed('plugin: notify-mail', 'plugin: notify-mail\n  isolation: worker');
    expect(check(source)).toMatchObject({
      ok: false,
      error: [
        {
          path: 'notifications.isolation',
          line: expect.any(Number),
          text: { en: expect.stringContaining('must be one of: in-process') },
        },
      ],
    });
  });
});
