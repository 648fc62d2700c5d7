import type { FormTried } from './every.form.js';

const FIRST = '.sp-heading-tools button';

export const SUPERVISOR_FORMS: Readonly<Record<string, FormTried>> = {
  'a ticket given to another team': {
    ...{ files: ['supervisor/board/move.dialog.tsx'], by: 'staff', form: 'dialog[open] form' },
    at: async (house) => {
      await house.full.ticket();
      return 'supervisor/board?team=front-office';
    },
    open: (page) => page.locator('[data-card] button').first().click(),
    values: { to: 'team:back-office' },
  },
  'a sample of handled tickets': {
    files: ['supervisor/quality/sample.dialog.tsx'],
    ...{ by: 'staff', at: 'supervisor/quality', form: '#sample-form', values: { size: '1' } },
    open: (page) => page.locator(FIRST).first().click(),
  },
  'a handled ticket that is picked': {
    files: ['supervisor/quality/pick.dialog.tsx'],
    ...{ by: 'staff', at: 'supervisor/quality', form: '#pick-form' },
    open: (page) => page.locator(FIRST).nth(1).click(),
    // There is no such ticket: it is said, and what was typed may be put right.
    sent: (page) => page.locator('dialog[open] #error-summary, dialog[open] .alert-danger').first().waitFor(),
    stays: 'it was refused',
  },
  'a review by the sheet': {
    files: ['supervisor/quality/score.form.tsx'],
    ...{ by: 'staff', form: '.sp-score-form' },
    at: async (house) => `supervisor/quality/${await house.review()}`,
    values: { 'score-listening': '4', 'score-correctness': '4', 'score-words': '4', 'score-record': '4' },
  },
  'a level of skill': {
    files: ['supervisor/skills/declare.dialog.tsx'],
    ...{ by: 'staff', at: 'supervisor/skills', form: '#skill-form' },
    open: (page) => page.locator('.sp-row-actions button').first().click(),
    values: { skill: 'applications', level: '3' },
  },
  'a change of shifts': {
    files: ['supervisor/rosters/agree.dialog.tsx'],
    ...{ by: 'staff', at: 'supervisor/rosters?week=2030-03-04', form: '#agree-form' },
    open: (page) => page.locator(FIRST).first().click(),
    values: {
      ...{ kind: 'substitution', person: 'giulia.conti', other: 'ivo.testa' },
      ...{ fromDay: '2030-03-05', from: '06:00', toDay: '2030-03-05', to: '14:00' },
    },
  },
};
