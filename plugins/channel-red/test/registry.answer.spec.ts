import plugin from '@sportello/channel-red';
import { testInstance } from '@sportello/plugin-testing';
import { Drop, type Content } from './fixtures/drop.js';
import { DOCUMENT, version3 } from './fixtures/segnature.js';

let drop: Drop;
beforeEach(async () => void (drop = await Drop.make()));
afterEach(() => drop.remove());

/** What a poll brings of files that have only just come. */
async function polled(files: Readonly<Record<string, Content>>) {
  await drop.put('one', files, new Date('2026-03-02T08:55:00Z'));
  const it = testInstance(plugin, { settings: { folder: drop.folder } });
  return (await plugin.contributes['channel.inbound.poll']!.poll(it.context(), null)).messages;
}

describe('What another registry answers about a message', () => {
  const answer = (root: string, more = '') =>
    `<pec:${root} xmlns:pec="http://www.agid.gov.it/protocollo/pec/"><pec:MessaggioRicevuto><pec:Identificatore>
      <CodiceAmministrazione>ente_es</CodiceAmministrazione><CodiceAOO>A1B2C3D</CodiceAOO><CodiceRegistro>PROT</CodiceRegistro>
      <NumeroRegistrazione>0012345</NumeroRegistrazione><DataRegistrazione>2026-11-21</DataRegistrazione>
    </pec:Identificatore></pec:MessaggioRicevuto>${more}</pec:${root}>`;
  const ABOUT = 'about ente_es/A1B2C3D/PROT/2026/0012345';

  it.each<[string, Content, string]>([
    ['Conferma.xml', answer('ConfermaRicezione'), `ConfermaRicezione ${ABOUT}`],
    ['confermaricezione.xml', answer('ConfermaRicezione'), `ConfermaRicezione ${ABOUT}`],
    ['AGGIORNAMENTO.XML', answer('AggiornamentoConferma'), `AggiornamentoConferma ${ABOUT}`],
    [
      'Eccezione.xml',
      answer('NotificaEccezione', '<Motivo>002_AnomaliaImpronta</Motivo>'),
      `NotificaEccezione ${ABOUT}: 002_AnomaliaImpronta`,
    ],
    ['Eccezione.xml', '<NotificaEccezione/>', 'NotificaEccezione about a message it does not name'],
    ['Eccezione.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'Eccezione.xml: '],
  ])('is a person’s to read at once, with what it is about: %s', async (name, xml, reason) => {
    const messages = await polled({ [name]: xml, 'nota.txt': 'x' });
    expect(messages).toMatchObject([
      { quarantine: { code: 'not-a-registration', reason: expect.stringContaining(reason) as string } },
    ]);
  });

  it('beside a registration is one of its files', async () => {
    const [message] = await polled({
      ...{ 'Segnatura.xml': version3(), 'richiesta.pdf': DOCUMENT },
      'Conferma.xml': answer('ConfermaRicezione'),
    });
    expect(message?.externalId).toBe('protocol:ente_es/A1B2C3D/PROT/2026/0012345');
    expect(message?.quarantine).toBeUndefined();
  });
});
