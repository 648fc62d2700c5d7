/** What is said of a review of somebody’s work, in Italian. */
export const italian = {
  'review.ticket': 'Richiesta',
  'review.operator': 'Chi l’ha lavorata',
  'review.reviewer': 'Chi ha valutato',
  'review.at': 'Quando',
  'review.result': 'Risultato su 100',
  'review.scores': 'Punteggi',
  'review.criterion': 'Criterio',
  'review.weight': 'Peso',
  'review.score': 'Punteggio',
  'review.score.of': '{score} su {scale}',
  'review.remarks': 'Osservazioni',
  'review.noRemarks': 'Nessuna osservazione.',
  'review.comment': 'Commento di chi l’ha lavorata',
  'review.noComment': 'Nessun commento.',
} as const;
