import plugin from '@sportello/channel-red';
import { inboundContentSchema, PoisonMessageError, type StoredInbound } from '@sportello/plugin-sdk';
import { testInstance, withinLimit } from '@sportello/plugin-testing';
import fc from 'fast-check';
import { DOCUMENT, latin1, legacy, version3 } from './fixtures/segnature.js';

const { 'channel.inbound.poll': inbound, 'channel.receipt': receipts } = plugin.contributes;
const runs = { numRuns: Number(process.env['SPORTELLO_FUZZ_INPUTS'] ?? 500), seed: 20_260_302 };
/** A hang, not a measure. */
const HANG = 240 * runs.numRuns;
const MEDIA_TYPE = 'application/vnd.sportello.registration+json';
const CANARY = 'CANARY-9f2c';

const annulment =
  '<AnnullamentoProtocollazione><Identificatore><CodiceAmministrazione>e</CodiceAmministrazione><CodiceAOO>a</CodiceAOO>' +
  '<NumeroRegistrazione>0000001</NumeroRegistrazione><DataRegistrazione>2026-01-02</DataRegistrazione></Identificatore>' +
  '<Motivo>m</Motivo></AnnullamentoProtocollazione>';
const inPec = version3()
  .replaceAll(/prot:SegnaturaInformatica\b/g, 'pec:Segnatura')
  .replace('<pec:Segnatura', '<pec:Segnatura xmlns:pec="http://www.agid.gov.it/protocollo/pec/"');
const seeds = [version3(), legacy(), legacy({ namespace: 'http://www.digitPa.gov.it/protocollo/' }), annulment, inPec];

const ATTACKS = [
  `<!DOCTYPE a [<!ENTITY b "${CANARY}">]>`,
  `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>`,
  `<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1:1/x.dtd"> %p;]>`,
  '<!ENTITY b "x">&b;&b;&b;',
  '&#0;&#xFFFFFFFF;&lt;script&gt;',
  '<![CDATA[<Identificatore/>]]>',
  '<?xml-stylesheet href="http://127.0.0.1:1/"?>',
  '<__proto__><polluted>1</polluted></__proto__>',
  '<constructor prototype="x"/>',
  '<a>'.repeat(2_000),
  '<a b="c" '.repeat(500),
  `<!--${'-'.repeat(3_000)}`,
  '\u0000\u202e\ud800',
];

/** Segnature as they get damaged, on their way or on purpose. */
const damaged = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(
      fc.record({
        at: fc.nat(6_000),
        cut: fc.nat(60),
        put: fc.oneof(fc.constantFrom(...ATTACKS), fc.string({ unit: 'binary', maxLength: 20 }), fc.constant('')),
      }),
      { maxLength: 5 },
    ),
  )
  .map(([seed, edits]) =>
    edits.reduce((text, { at, cut, put }) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + put + text.slice(place + cut);
    }, seed),
  );
const bytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  ...[{ arbitrary: damaged.map((text) => new TextEncoder().encode(text)), weight: 8 }],
  ...[{ arbitrary: damaged.map(latin1), weight: 2 }],
  ...[{ arbitrary: fc.uint8Array({ maxLength: 600 }), weight: 2 }],
);
const names = fc.constantFrom('Segnatura.xml', 'Segnatura.xml', 'Annullamento.xml', 'registrata.json', 'origin.json');

it(
  'understands every segnatura, annulment and outcome, or says PoisonMessageError: no entity is resolved, nothing hangs',
  async () => {
    const it = testInstance(plugin, { settings: { folder: '/srv/none' } });
    const stored = async (files: readonly (readonly [string, Uint8Array])[]): Promise<StoredInbound> => {
      const bundled = [];
      for (const [name, content] of files)
        bundled.push({ name, size: content.length, blob: await it.blobs.put(content) });
      const raw = await it.blobs.put(new TextEncoder().encode(JSON.stringify({ item: 'fuzz', files: bundled })));
      return { externalId: 'x', mediaType: MEDIA_TYPE, receivedAt: '2026-03-02T09:00:00.000Z', raw, hints: {} };
    };
    const orPoison = (error: unknown): null => {
      if (error instanceof PoisonMessageError) return null;
      throw error;
    };
    await fc.assert(
      fc.asyncProperty(names, bytes, async (name, content) => {
        const good = ['Segnatura.xml', new TextEncoder().encode(version3())] as const;
        const rest = name.endsWith('.json') ? [good] : [];
        const message = await stored([[name, content], ...rest, ['richiesta.pdf', DOCUMENT]]);
        const read = await withinLimit(name, async () => {
          await receipts!.classify(it.context(), message).catch(orPoison);
          return inbound!.read(it.context(), message).catch(orPoison);
        });
        expect('polluted' in {}).toBe(false);
        if (read === null) return;
        expect(inboundContentSchema.safeParse(read).success).toBe(true);
        expect(`${read.subject}${read.text}`).not.toContain(CANARY);
      }),
      runs,
    );
  },
  HANG,
);
