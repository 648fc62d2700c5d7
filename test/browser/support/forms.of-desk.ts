import { systemClock } from '@sportello/kernel';
import type { Page } from 'playwright-core';
import { FIRST, type FormTried } from './every.form.js';
import type { FormHouse } from './form.house.js';
import { SCRIPT } from './staff.visits.js';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

/** A day from today by so many, where the desk is. */
const dayAway = (days: number): string =>
  new Date(systemClock.now().getTime() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Rome' });

/** What is done on a ticket, in its own form beside the conversation. */
const act = (id: string, values: FormTried['values'] = {}, more: Partial<FormTried> = {}): FormTried => ({
  files: ['desk/ticket/actions/act-form.tsx', 'desk/ticket/actions/act-field.tsx'],
  by: 'staff',
  at: async (house: FormHouse) => `desk/tickets/${await house.full.ticket()}?do=${id}`,
  form: '.sp-act form',
  values,
  ...more,
});

export const DESK_FORMS: Readonly<Record<string, FormTried>> = {
  'a call that is written down': {
    ...{ files: ['desk/calls/call.form.tsx'], by: 'staff', at: 'desk/call', form: '.sp-call-form' },
    values: { 'requester.phone': '0655550199', 'requester.email': 'ada@person.example', severity: '3' },
    sent: (page) => page.locator('.sp-number-big').waitFor(),
    shown: 'desk/?q=Vale&sort=-openedAt',
  },
  'a question to whoever asked': act('request-information'),
  'an internal note': act('add-note', { visibility: 'internal' }),
  'a classification': act('classify', { area: FIRST, topic: FIRST, subtopic: FIRST }),
  'a task for a supplier': act('give-task', { holder: 'supplier:application-supplier', due: null }),
  'an escalation to another team': act('escalate', { team: 'applications' }),
  'time spent': act('record-effort', { minutes: '15', date: dayAway(0), activity: FIRST }),
  'a visit that was agreed': act('agree-visit', { from: `${dayAway(40)}T10:00`, to: `${dayAway(40)}T12:00` }),
  'the answer that names the office in charge': {
    files: ['desk/ticket/actions/office-field.tsx'],
    ...{ by: 'admin', form: '.sp-act form' },
    // C1: the answer names the office.
    values: { office: 'building-office', text: `Sportello unico per l’edilizia del Comune ${SCRIPT}` },
    at: async (house) => `desk/tickets/${await house.ofAnotherOffice()}?do=out-of-scope`,
  },
  'a call back': {
    ...{ files: ['desk/calls/call.dialog.tsx'], by: 'staff', form: 'dialog[open] form' },
    at: async (house) => {
      await house.desk.act(await house.full.ticket(), 'ask-call-back', { promisedBy: '2099-12-31T10:00:00Z' });
      return 'desk/call-backs';
    },
    open: (page) => page.locator('tr[data-row] button').first().click(),
    values: { outcome: 'spoken' },
  },
  'a check with whoever asked': {
    ...{ files: ['desk/closure/check.dialog.tsx'], by: 'spoc', form: 'dialog[open] form' },
    at: async (house) => {
      await house.solvedBySpecialist();
      return 'desk/closure-checks';
    },
    open: (page) => page.locator('tr[data-row] button').first().click(),
    values: { outcome: 'no-answer' },
  },
  'a view that is kept': {
    ...{ files: ['desk/queue/view.dialog.tsx'], by: 'staff', at: 'desk/?q=Denunce', form: '#view-form' },
    open: (page) => press(page, 'Salva come vista'),
    shown: 'desk/',
  },
  'one thing done to many': {
    files: ['desk/queue/bulk/bulk.dialog.tsx', 'desk/queue/bulk/bulk.fields.tsx'],
    ...{ by: 'staff', at: 'desk/?queue=my-team', form: '#bulk-form' },
    open: async (page) => {
      await page.locator('tr[data-row] input[type=checkbox]').first().check();
      await press(page, 'Azione sulle selezionate');
    },
    values: { do: 'add-note' },
    sent: async (page) => {
      await press(page, /^Esegui su/);
      await page.getByText(/^Fatto su 1/).waitFor();
    },
  },
  'why two contacts are one': {
    files: ['desk/contacts/reason.dialog.tsx', 'desk/contacts/merge.dialog.tsx'],
    ...{ by: 'staff', form: '#reason-form' },
    at: async (house) => `desk/contacts/${await house.twins()}`,
    open: (page) => press(page, /^Unisci /),
    send: (page) => page.locator('dialog[open] button[type=submit]').click(),
  },
  'by what else somebody is known': {
    ...{ files: ['desk/contacts/add-point.dialog.tsx'], by: 'staff', form: '#point-form' },
    at: async (house) => `desk/contacts/${await house.twins()}`,
    open: (page) => press(page, 'Aggiungi a mano'),
    values: { kind: 'phone', value: '051 4447788' },
    send: (page) => page.locator('dialog[open] button[type=submit]').click(),
  },
  'a comment on a review': {
    ...{ files: ['desk/quality/comment.form.tsx'], by: 'staff', form: '.sp-own-review form' },
    at: async (house) => {
      await house.ownReview();
      return 'desk/reviews';
    },
    shown: 'desk/reviews',
  },
  'a filter of the queues': {
    ...{ files: ['desk/queue/filter.bar.tsx'], by: 'staff', at: 'desk/', form: 'form[role=search]' },
    local: true,
    forgotten: 'a search is in the address once it is made, and nothing before',
    sent: (page) => page.waitForURL(/q=/),
    stays: 'the list one comes from is remembered',
  },
  'a search among contacts': {
    ...{ files: ['desk/contacts/contacts.page.tsx'], by: 'staff', at: 'desk/contacts', form: 'main' },
    ...{ local: true, send: async () => undefined },
    sent: (page) => page.waitForURL(/q=/),
    stays: 'the list one comes from is remembered',
  },
  'what a supplier says': {
    files: ['supplier/task/act-form.tsx', 'supplier/task/act-fields.tsx'],
    ...{ by: 'supplier', form: '.sp-act form' },
    at: async (house) => `supplier/tasks/${await house.task()}?do=accept`,
  },
  'a search among tasks': {
    ...{ files: ['supplier/tasks/task-filter.tsx'], by: 'supplier', at: 'supplier/', form: 'main form' },
    ...{ local: true, forgotten: 'a search is in the address once it is made, and nothing before' },
    sent: (page) => page.waitForURL(/q=/),
  },
  'the password of somebody’s own account': {
    files: ['staff/account/password.part.tsx'],
    ...{ by: 'staff', at: 'desk/account', form: 'section[aria-labelledby=password-part] form' },
    values: { current: SCRIPT, password: SCRIPT },
    forgotten: 'a password is kept nowhere',
    sent: (page) => page.locator('section[aria-labelledby=password-part] .alert-danger').waitFor(),
  },
  'the second factor of somebody’s own account': {
    files: ['staff/account/second-factor.part.tsx'],
    ...{ by: 'staff', at: 'desk/account', form: 'section[aria-labelledby=factor-part] form' },
    values: { 'factor-password': SCRIPT },
    forgotten: 'a password is kept nowhere',
    sent: (page) => page.locator('section[aria-labelledby=factor-part] .alert-danger').waitFor(),
  },
  'a login': {
    files: ['staff/login/login-form.tsx'],
    ...{ by: 'guest', at: 'portal/my', form: 'main form', values: { password: SCRIPT } },
    forgotten: 'a password is kept nowhere, and the name is nobody else’s to see',
    sent: (page) => page.locator('#error-summary').waitFor(),
  },
  'a link for a forgotten password': {
    files: ['staff/login/forgotten.page.tsx'],
    ...{ by: 'guest', at: 'desk/forgotten', form: 'main form' },
    forgotten: 'one word, which is nobody else’s to see',
  },
  'a password by a link': {
    files: ['staff/login/set-password.page.tsx'],
    ...{ by: 'guest', at: 'desk/password#una-chiave', form: 'main form', values: { password: SCRIPT } },
    forgotten: 'a password is kept nowhere',
    sent: (page) => page.locator('.alert-danger').waitFor(),
  },
};
