import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { noteInWords, reasonLabel } from './channel.reasons.js';
import { REASONS } from './channel.reasons.table.js';

const ROOT = resolve(import.meta.dirname, '../../../..');
const SOURCES = [
  'plugins/channel-pec',
  'plugins/channel-red',
  'plugins/channel-fax',
  'plugins/channel-webhook',
  'plugins/escalation-email',
  'libs/drop-folder',
];

/** Codes that the sources refuse with, read from where they are thrown. */
async function codesIn(folder: string): Promise<string[]> {
  const files = (await readdir(join(ROOT, folder, 'src'))).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'),
  );
  const texts = await Promise.all(files.map((name) => readFile(join(ROOT, folder, 'src', name), 'utf8')));
  // Systems of certified mail put their own name before the code.
  const ofSystem = (text: string) =>
    Array.from(
      text.matchAll(
        /\$\{(?:by\.)?system\}-([a-z][a-z-]+)|\brefuse\('([a-z-]+)'|^ {2}(?:missing|several|refused): \['([a-z]+-[a-z-]+)', /gm,
      ),
      (match) => `pec-${match[1] ?? match[2] ?? match[3] ?? ''}`,
    );
  return texts.flatMap((text) => [
    ...(folder === 'plugins/channel-pec' ? ofSystem(text) : []),
    ...Array.from(
      text.matchAll(
        /(?:PoisonMessageError|poison|refused|held)\(\s*(?:message, )?'([a-z][a-z-]+)'|\bcode: '([a-z]+-[a-z-]+)'/g,
      ),
      (match) => match[1] ?? match[2] ?? '',
    ),
  ]);
}

describe('What a channel refuses or notices', () => {
  it.each(SOURCES)('is said in Italian and in English for every code of %s', async (folder) => {
    const codes = await codesIn(folder);
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((code) => !REASONS.has(code))).toEqual([]);
  });

  it('is said in two languages, each its own', () => {
    for (const [code, { it, en }] of REASONS) {
      expect([code, it]).toEqual([code, expect.stringMatching(/\S.*\.$/)]);
      expect([code, en]).toEqual([code, expect.stringMatching(/\S.*\.$/)]);
      expect(it).not.toBe(en);
    }
  });

  it('is shown with the channel’s own detail, and as it is when nobody knows the code', () => {
    expect(noteInWords('fax-incomplete: No carrier')).toEqual({
      ...{ code: 'fax-incomplete', detail: 'No carrier' },
      label: { it: 'Fax incompleto.', en: 'The fax did not come whole.' },
    });
    expect(noteInWords('fax-label-unreadable')).toMatchObject({ code: 'fax-label-unreadable', detail: '' });
    expect(noteInWords('protocolNumber: 0012345')).toMatchObject({ code: 'note', detail: 'protocolNumber: 0012345' });
    expect(noteInWords('due righe\ne basta')).toMatchObject({ code: 'note', detail: 'due righe\ne basta' });
    expect(reasonLabel('sms-too-old')).toEqual(reasonLabel('never-heard-of'));
  });
});
