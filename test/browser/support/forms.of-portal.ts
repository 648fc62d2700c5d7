import type { Page } from 'playwright-core';
import type { FormTried } from './every.form.js';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

export const PORTAL_FORMS: Readonly<Record<string, FormTried>> = {
  'a request': {
    files: [
      ...['portal/pages/new-request/topic-step.tsx', 'portal/pages/new-request/details-step.tsx'],
      ...['portal/pages/new-request/own-field.tsx', 'portal/pages/new-request/topic-suggestions.tsx'],
    ],
    ...{ by: 'guest', at: 'portal/new', form: 'main form:has([name=email])' },
    open: async (page) => {
      if ((await page.locator('main .sp-part').count()) > 0) return press(page, 'Indietro');
      for (const id of ['userType-employee', 'area-payslip', 'topic-payment'])
        await page.locator(`input[name=${id.split('-')[0]}][value=${id.split('-')[1]}] + label`).click();
      await page.locator('main button[type=submit]').click();
    },
    values: {
      ...{ email: 'ada@person.example', phone: '0655550177', privacy: 'yes' },
      ...{ 'fields.taxCode': 'RSSMRA80A01H501U', 'fields.payslipMonth': '02/2026', 'fields.paymentSection': 'card' },
      website: null,
    },
    send: async (page) => {
      await page.locator('main button[type=submit]').click();
      await page.locator('main .sp-part').first().waitFor();
      await page.locator('.sp-actions .btn-primary').click();
    },
    sent: (page) => page.locator('.sp-number-big').waitFor(),
  },
  'an answer of whoever asked': {
    ...{ files: ['portal/pages/ticket/reply-form.tsx'], by: 'guest', at: 'portal/request#{token}' },
    ...{ form: '.sp-reply form', shown: 'portal/request#{token}' },
  },
  'a reminder': {
    ...{ files: ['portal/pages/ticket/own-acts.tsx'], by: 'requester', form: 'dialog[open]' },
    at: async (house) => `portal/my/${await house.request(false)}`,
    open: (page) => press(page, 'Sollecita'),
    send: (page) => page.locator('dialog[open] .btn-primary').click(),
  },
  'the evaluation of the service': {
    ...{ files: ['portal/pages/ticket/evaluation-form.tsx'], by: 'requester', form: 'form:has(#evaluation)' },
    at: async (house) => `portal/my/${await house.request(true)}`,
    values: { score: '2' },
  },
  'the link of a request': {
    ...{ files: ['portal/pages/ticket/follow-form.tsx'], by: 'guest', at: 'portal/request', form: 'main form' },
    ...{ local: true, forgotten: 'it is a key' },
    sent: (page) => page.locator('#error-summary').waitFor(),
  },
  'a search among frequent questions': {
    ...{ files: ['portal/pages/faq/faq.page.tsx'], by: 'guest', at: 'portal/faq', form: 'main form' },
    ...{ local: true, forgotten: 'a search is in the address once it is made, and nothing before' },
    sent: (page) => page.waitForURL(/q=/),
  },
};
