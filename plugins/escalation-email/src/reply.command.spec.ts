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

  it('are found in an answer of any length without long thought', () => {
    for (const made of [
      ' '.repeat(100_000),
      `FATTO ${'('.repeat(100_000)}`,
      'accetto'.repeat(50_000),
      '\n'.repeat(100_000),
    ])
      expect(replyCommand(made).kind).toEqual(expect.any(String));
  });
});
