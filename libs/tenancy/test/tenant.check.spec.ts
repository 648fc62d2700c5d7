import { checkTenantDocument, checkTenantSource, formatPath, type TenantProblem } from '@sportello/tenancy';
import { parse } from 'yaml';
import { catalogue, changed, EXAMPLE, vocabulary } from './fixtures/example.js';

const FILE = 'config/tenants/example.yaml';
const check = (source: string) => checkTenantSource(source, { file: FILE, plugins: catalogue, vocabulary });

function problemsOf(source: string): readonly TenantProblem[] {
  const result = check(source);
  return result.ok ? [] : result.error;
}

/** Line (from 1) of a character. */
const lineAt = (source: string, offset: number): number => source.slice(0, offset).split('\n').length;

interface Case {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  /** Text where the error is; the place of the change when left out. */
  readonly on?: string;
  readonly path: string;
  readonly code: string;
  readonly it: RegExp;
  readonly en: RegExp;
}

const CASES: readonly Case[] = [
  {
    what: 'an unknown key, with the one that was meant',
    from: 'numberPrefix: EXAMPLE',
    to: 'numberPrefx: EXAMPLE',
    path: 'numberPrefx',
    code: 'TENANT.UNKNOWN_KEY',
    it: /chiave sconosciuta «numberPrefx»; forse si intendeva «numberPrefix»\?/,
    en: /unknown key "numberPrefx"; did you mean "numberPrefix"\?/,
  },
  {
    what: 'an unknown key deep inside',
    from: 'level: L2, calendar: office',
    to: 'level: L2, calendar: office, leval: L1',
    path: 'teams.specialists.leval',
    code: 'TENANT.UNKNOWN_KEY',
    it: /«level»/,
    en: /did you mean "level"/,
  },
  {
    what: 'a required key that is missing, at what it is missing from',
    from: 'closing: { archiveAfter: 30d }',
    to: 'closing: { closeAfter: 5d }',
    path: 'closing.archiveAfter',
    code: 'TENANT.MISSING',
    it: /manca «archiveAfter»/,
    en: /"archiveAfter" is missing/,
  },
  {
    what: 'a wrong type',
    from: 'languages: [it, en]',
    to: 'languages: it',
    path: 'languages',
    code: 'TENANT.WRONG_TYPE',
    it: /ci vuole un elenco/,
    en: /must be a list/,
  },
  {
    what: 'a value outside a closed list',
    from: 'strategy: first-match',
    to: 'strategy: first-mach',
    path: 'routing.strategy',
    code: 'TENANT.NOT_ALLOWED',
    it: /valori ammessi: first-match, score; forse si intendeva «first-match»/,
    en: /must be one of: first-match, score/,
  },
  {
    what: 'a severity that does not exist',
    from: 'severity: 3',
    to: 'severity: 4',
    path: 'defaults.severity',
    code: 'TENANT.NOT_ALLOWED',
    it: /valori ammessi: 1, 2, 3/,
    en: /must be one of: 1, 2, 3/,
  },
  {
    what: 'a text without its English',
    from: 'citizen: { name: { it: Cittadino, en: Citizen } }',
    to: 'citizen: { name: { it: Cittadino } }',
    path: 'userTypes.citizen.name.en',
    code: 'TENANT.MISSING_TEXT',
    it: /manca il testo in inglese/,
    en: /the English text is missing/,
  },
  {
    what: 'an empty text',
    from: 'portal.title: { it: Assistenza',
    to: 'portal.title: { it: "  "',
    path: 'texts["portal.title"].it',
    code: 'TENANT.TOO_SMALL',
    it: /almeno 1 caratteri/,
    en: /at least 1 characters/,
  },
  {
    what: 'a time zone that does not exist',
    from: 'zone: Europe/Rome\nnumberPrefix',
    to: 'zone: Europe/Roma\nnumberPrefix',
    on: 'zone: Europe/Roma',
    path: 'zone',
    code: 'TENANT.INVALID',
    it: /fuso orario IANA/,
    en: /IANA time zone/,
  },
  {
    what: 'a team on a calendar that does not exist',
    from: 'level: L2, calendar: office',
    to: 'level: L2, calendar: offices',
    path: 'teams.specialists.calendar',
    code: 'TENANT.UNKNOWN_REFERENCE',
    it: /il calendario «offices» non esiste; forse si intendeva «office»/,
    en: /there is no calendar "offices"/,
  },
  {
    what: 'a fallback to a team that does not exist',
    from: 'fallback: { team: front-office }',
    to: 'fallback: { team: back-office }',
    path: 'routing.fallback.team',
    code: 'TENANT.UNKNOWN_REFERENCE',
    it: /il gruppo «back-office» non esiste/,
    en: /there is no team "back-office"/,
  },
  {
    what: 'a default kind that does not exist',
    from: 'defaults: { kind: information',
    to: 'defaults: { kind: malfunction',
    path: 'defaults.kind',
    code: 'TENANT.UNKNOWN_REFERENCE',
    it: /il tipo di richiesta «malfunction» non esiste/,
    en: /there is no request kind/,
  },
  {
    what: 'a triplet whose kind does not exist',
    from: 'kind: information }\n  - area: portal',
    to: 'kind: informations }\n  - area: portal',
    on: 'kind: informations }',
    path: 'classification[0].topics[0].subtopics[1].kind',
    code: 'TENANT.UNKNOWN_REFERENCE',
    it: /«informations»/,
    en: /did you mean "information"/,
  },
  {
    what: 'terms on a calendar that does not exist',
    from: 'clock: take-charge, calendar: office',
    to: 'clock: take-charge, calendar: night',
    path: 'serviceLevels.policies[0].clocks[0].calendar',
    code: 'TENANT.UNKNOWN_REFERENCE',
    it: /il calendario «night»/,
    en: /no calendar "night"/,
  },
  {
    what: 'terms for a kind that does not exist',
    from: 'kind: [information] }',
    to: 'kind: [support] }',
    path: 'serviceLevels.policies[0].when.kind[0]',
    code: 'TENANT.UNKNOWN_REFERENCE',
    it: /«support»/,
    en: /"support"/,
  },
  {
    what: 'terms for a channel nobody knows',
    from: 'channel: [webform]',
    to: 'channel: [web]',
    path: 'serviceLevels.policies[0].when.channel[0]',
    code: 'TENANT.UNKNOWN_REFERENCE',
    it: /il canale «web» non esiste/,
    en: /no channel "web"/,
  },
  {
    what: 'a pause in a state that does not exist',
    from: 'pauseIn: [waiting-requester]',
    to: 'pauseIn: [waiting-requestor]',
    path: 'serviceLevels.policies[1].clocks[0].pauseIn[0]',
    code: 'TENANT.UNKNOWN_REFERENCE',
    it: /lo stato/,
    en: /did you mean "waiting-requester"/,
  },
  {
    what: 'a term started by an event that does not exist',
    from: 'startOn: registered',
    to: 'startOn: opened',
    path: 'serviceLevels.policies[0].clocks[0].startOn',
    code: 'TENANT.UNKNOWN_REFERENCE',
    it: /l’evento «opened»/,
    en: /no event "opened"/,
  },
  {
    what: 'terms that are no duration',
    from: 'target: 6h',
    to: 'target: 6 hours',
    path: 'serviceLevels.policies[1].clocks[0].target',
    code: 'TENANT.INVALID',
    it: /numero intero con unità/,
    en: /whole number with a unit/,
  },
  {
    what: 'two policies with one id',
    from: '- id: others',
    to: '- id: portal',
    path: 'serviceLevels.policies[1].id',
    code: 'TENANT.INVALID',
    it: /valore non valido/,
    en: /already used/,
  },
  {
    what: 'a calendar whose openings overlap',
    from: "'14:00-17:00'",
    to: "'12:00-17:00'",
    on: '- days',
    path: 'calendars.office.week',
    code: 'CALENDAR.OVERLAPPING_HOURS',
    it: /orar/,
    en: /overlap/,
  },
  {
    what: 'an hour that does not exist',
    from: "'14:00-17:00'",
    to: "'14:00-25:00'",
    path: 'calendars.office.week[0].hours[1]',
    code: 'TENANT.INVALID',
    it: /serve un orario/,
    en: /opening written as/,
  },
  {
    what: 'an area given twice',
    from: '- area: portal',
    to: '- area: access',
    path: 'classification[1].area',
    code: 'TENANT.DUPLICATE',
    it: /«access» è già usato in classification\[0\]\.area/,
    en: /already used at classification\[0\]\.area/,
  },
  {
    what: 'a plugin instance named as another',
    from: 'instance: mail-notices',
    to: 'instance: form',
    path: 'notifications.instance',
    code: 'TENANT.DUPLICATE',
    it: /channels\[0\]\.instance/,
    en: /channels\[0\]\.instance/,
  },
  {
    what: 'a plugin that is not installed',
    from: 'plugin: channel-form',
    to: 'plugin: channel-from',
    path: 'channels[0].plugin',
    code: 'TENANT.UNKNOWN_PLUGIN',
    it: /il plugin «channel-from» non è installato; forse si intendeva «channel-form»/,
    en: /is not installed; did you mean "channel-form"/,
  },
  {
    what: 'a plugin used for what it does not do',
    from: 'plugin: channel-form',
    to: 'plugin: notify-mail',
    path: 'channels[0].plugin',
    code: 'TENANT.WRONG_PLUGIN',
    it: /non offre channel/,
    en: /does not offer channel/,
  },
  {
    what: 'a setting the plugin does not know',
    from: '      userTypes: [citizen]',
    to: '      userType: [citizen]',
    path: 'channels[0].settings.userType',
    code: 'TENANT.UNKNOWN_KEY',
    it: /forse si intendeva «userTypes»/,
    en: /did you mean "userTypes"/,
  },
  {
    what: 'a setting of the wrong type',
    from: 'userTypes: [citizen]',
    to: 'maxFiles: many',
    path: 'channels[0].settings.maxFiles',
    code: 'TENANT.WRONG_TYPE',
    it: /un numero intero/,
    en: /a whole number/,
  },
  {
    what: 'a setting out of bounds',
    from: 'userTypes: [citizen]',
    to: 'maxFiles: 21',
    path: 'channels[0].settings.maxFiles',
    code: 'TENANT.TOO_BIG',
    it: /al massimo 20/,
    en: /at most 20/,
  },
  {
    what: 'a setting the plugin needs',
    from: 'transport: { type: outbox }',
    to: 'transport: { type: smtp, port: 25 }',
    path: 'channels[0].settings.transport.host',
    code: 'TENANT.MISSING',
    it: /manca «host»/,
    en: /"host" is missing/,
  },
  {
    what: 'a setting without its Italian',
    from: 'title: { it: Richiesta, en: Request }',
    to: 'title: { en: Request }',
    path: 'channels[0].settings.title.it',
    code: 'TENANT.MISSING_TEXT',
    it: /manca il testo in italiano/,
    en: /Italian text is missing/,
  },
  {
    what: 'a setting that names a team that does not exist',
    from: 'team: specialists }',
    to: 'team: specialist }',
    path: 'routing.rules[0].settings.routes[0].team',
    code: 'TENANT.UNKNOWN_REFERENCE',
    it: /forse si intendeva «specialists»/,
    en: /no team "specialist"/,
  },
  {
    what: 'a setting that names a triplet whose parts do not belong together',
    from: 'topic: login, subtopic: spid',
    to: 'topic: forms, subtopic: spid',
    path: 'routing.rules[0].settings.routes[0].topic',
    code: 'TENANT.UNKNOWN_REFERENCE',
    it: /l’argomento «forms» non esiste/,
    en: /no topic "forms"/,
  },
  {
    what: 'a link that a browser must not follow',
    from: 'privacy: https://www.example.org/privacy',
    to: 'privacy: "javascript:alert(1)"',
    path: 'links.privacy',
    code: 'TENANT.INVALID',
    it: /indirizzo web/,
    en: /web address/,
  },
  {
    what: 'a name with which nothing can be named',
    from: 'citizen: { name',
    to: 'Citizen Type: { name',
    path: 'userTypes["Citizen Type"]',
    code: 'TENANT.INVALID',
    it: /parole minuscole/,
    en: /lower-case words/,
  },
  {
    what: 'a tenant in the file of another',
    from: 'tenant: example',
    to: 'tenant: esempio',
    path: 'tenant',
    code: 'TENANT.FILE_NAME',
    it: /va nel file esempio\.yaml, non in example\.yaml/,
    en: /belongs in esempio\.yaml/,
  },
  {
    what: 'an alias that contains itself',
    from: 'languages: [it, en]',
    to: 'languages: &all [it, *all]',
    path: '',
    code: 'TENANT.ALIAS_CYCLE',
    it: /contiene se stesso/,
    en: /contains itself/,
  },
  {
    what: 'an alias of nothing',
    from: 'calendar: office }\nkinds',
    to: 'calendar: *office }\nkinds',
    on: '*office',
    path: '',
    code: 'TENANT.ALIAS_UNKNOWN',
    it: /non c’è prima/,
    en: /does not exist before/,
  },
  {
    what: 'a key given twice',
    from: 'languages: [it, en]',
    to: 'languages: [it, en]\ntenant: altro',
    on: 'tenant: altro',
    path: '',
    code: 'TENANT.DUPLICATE_KEY',
    it: /compare due volte/,
    en: /appears twice/,
  },
  {
    what: 'a type tag',
    from: 'languages: [it, en]',
    to: 'languages: !!js/function [it]',
    path: '',
    code: 'TENANT.YAML',
    it: /non ammesse/,
    en: /Unresolved tag/,
  },
  {
    what: 'wrong indentation',
    from: '  front-office: {',
    to: '\tfront-office: {',
    path: '',
    code: 'TENANT.YAML',
    it: /tabulazioni|rientro|carattere/,
    en: /./,
  },
];

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

  it.each(CASES)(
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
