import { replyCommand } from './reply.command.js';

describe('the first words of an answer', () => {
  it.each([
    ['ACCETTO', 'accepted', ''],
    ['accetto', 'accepted', ''],
    ['Accettiamo.', 'accepted', ''],
    ['  *Accetto*: da domani', 'accepted', 'da domani'],
    ['Preso in carico', 'accepted', ''],
    ['ACCEPT', 'accepted', ''],
    ['RIFIUTO\nNon è nel contratto.', 'refused', 'Non è nel contratto.'],
    ['RIFIUTO non è nel contratto', 'refused', 'non è nel contratto'],
    ['Non accetto: fuori contratto', 'refused', 'fuori contratto'],
    ['Reject - out of scope', 'refused', 'out of scope'],
    ['DOMANDA\n\nQuale modulo?', 'question', 'Quale modulo?'],
    ['Question: which form?', 'question', 'which form?'],
    ['FATTO\r\nCorretto.', 'done', 'Corretto.'],
    ['Risolto!', 'done', ''],
    ['DONE, restarted', 'done', 'restarted'],
    ['RISPOSTA\nAlle 13.', 'answer', 'Alle 13.'],
    ['Answer: at one', 'answer', 'at one'],
    ['Buongiorno a tutti,\n\nFatto.', 'done', ''],
    ['Dear colleagues,\nDone.', 'done', ''],
  ])('%j is a command: %s', (written, kind, text) => {
    expect(replyCommand(written)).toMatchObject({ kind, text });
  });

  it.each([
    'Fatto il backup, domani si riprova.',
    'Fatto?',
    'Accetto volentieri un caffè',
    'Accettazione delle condizioni',
    'La domanda è quando',
    'Non è FATTO',
    'done deal, maybe tomorrow',
    'Stiamo guardando.\nFATTO',
    '',
    'Buongiorno',
  ])('%j moves nothing: it is progress, whole', (written) => {
    expect(replyCommand(written)).toEqual({ kind: 'progress', text: written.trim() });
  });

  it.each([
    ['FATTO 45 minuti', 45],
    ['Fatto (45 min)', 45],
    ['Fatto: 2 ore', 120],
    ['DONE 1,5 h', 90],
    ['FATTO in 1 h 30', 90],
    ['Fatto.', undefined],
  ])('%j says how long it took: %s', (written, minutes) => {
    const { kind, effortMinutes } = replyCommand(written);
    expect([kind, effortMinutes]).toEqual(['done', minutes]);
  });

  it.each([
    ['FATTO\nESITO: risolto\nCambiato il cavo.', 'fixed', 'Cambiato il cavo.'],
    ['Fatto.\nCambiato il cavo.\nEsito: Soluzione temporanea.', 'workaround', 'Cambiato il cavo.'],
    ['DONE\n\nOutcome: no fault found\nAll is well.', 'no-fault-found', 'All is well.'],
    ['Done\n*outcome = outside-contract*', 'outside-contract', ''],
    ['FATTO\nEsito: modifica di configurazione', 'configuration', ''],
  ])('%j says what came of it: %s', (written, outcome, text) => {
    expect(replyCommand(written)).toMatchObject({ kind: 'done', outcome, text });
  });

  it.each([
    ['FATTO\nEsito: ottimo', 'Esito: ottimo'],
    ['FATTO\nL’esito: risolto', 'L’esito: risolto'],
    [`FATTO\n${'riga\n'.repeat(30)}ESITO: risolto`, `${'riga\n'.repeat(30)}ESITO: risolto`],
  ])('%j says it in no words that are known, or too late: they stay words', (written, text) => {
    const read = replyCommand(written);
    expect([read.kind, read.outcome, read.text]).toEqual(['done', undefined, text]);
  });

  it('of anything but a conclusion say nothing of an outcome', () => {
    expect(replyCommand('DOMANDA\nESITO: risolto').outcome).toBeUndefined();
  });

  it('are found in an answer of any length without long thought', () => {
    for (const made of [
      ' '.repeat(100_000),
      `FATTO ${'('.repeat(100_000)}`,
      'accetto'.repeat(50_000),
      `FATTO\nesito:${' '.repeat(100_000)}`,
      `FATTO\n${'*'.repeat(100_000)}esito`,
      '\n'.repeat(100_000),
    ])
      expect(replyCommand(made).kind).toEqual(expect.any(String));
  });
});
