import type { Page } from 'playwright-core';
import type { FormTried } from './every.form.js';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

const saved = (page: Page) =>
  page
    .locator('.sp-toast', { hasText: /revisione/i })
    .last()
    .waitFor();

export const ADMIN_FORMS: Readonly<Record<string, FormTried>> = {
  'an answer written once': {
    ...{ files: ['admin/answers/answer.dialog.tsx', 'admin/answers/team.field.tsx'], by: 'staff' },
    ...{ at: 'admin/canned-answers', form: '#answer-form', shown: 'admin/canned-answers' },
    open: (page) => press(page, 'Scrivi una risposta pronta'),
  },
  'an article of frequent questions': {
    ...{ files: ['admin/faq/article.dialog.tsx'], by: 'staff', at: 'admin/faq', form: '#article-form' },
    open: (page) => press(page, 'Scrivi un articolo'),
    shown: 'admin/faq',
  },
  'an area of the triplets': {
    ...{ files: ['admin/classification/entry.dialog.tsx'], by: 'staff', at: 'admin/classification', local: true },
    ...{ form: 'dialog[open] form', values: { id: 'sito-web' } },
    open: (page) => press(page, 'Aggiungi un’area'),
    stays: 'it is part of the triplets that are not saved yet',
  },
  'a holiday': {
    ...{ files: ['admin/calendars/day.form.tsx'], by: 'staff', at: 'admin/calendars', local: true },
    ...{ form: '.sp-day-form', values: { 'holiday.from': '06-29' } },
    stays: 'it is part of the calendar that is not saved yet',
  },
  'why the hours of a calendar are changed': {
    files: [
      'admin/configuration/reason.field.tsx',
      'admin/configuration/save.dialog.tsx',
      'admin/calendars/hours.part.tsx',
    ],
    ...{ by: 'staff', at: 'admin/calendars', form: 'dialog[open]' },
    open: async (page) => {
      await page.locator('[name="hours.fri"]').fill('08:00-12:00');
      await press(page, 'Rivedi e salva');
    },
    sent: saved,
  },
  'the terms of a rule, from a day on': {
    files: [
      ...[
        'admin/service-levels/rule.editor.tsx',
        'admin/rows/both-languages.tsx',
        'admin/service-levels/term.fields.tsx',
      ],
      ...['admin/service-levels/conditions.part.tsx', 'admin/service-levels/steps.part.tsx'],
      'admin/configuration/effective-date.field.tsx',
    ],
    ...{ by: 'admin', at: 'admin/service-levels', form: 'dialog[open]' },
    open: async (page) => {
      await press(page, /^Cambia la regola \d+\. portal/);
      await page.locator('[name$="clocks.0.target"]').first().fill('3h');
      await press(page, 'Rivedi e salva');
    },
    values: { effectiveFrom: '2099-07-01' },
    sent: saved,
  },
  'where a request would go': {
    ...{ files: ['admin/routing/trial.part.tsx'], by: 'staff', at: 'admin/routing' },
    ...{
      form: 'section[aria-labelledby=trial] form',
      values: { ticket: '', at: '2026-03-04T09:00', organisation: '' },
    },
    sent: (page) => page.getByText(/^Andrebbe a /).waitFor(),
    stays: 'what is tried may be tried again',
  },
  'what other rules would have changed': {
    ...{
      files: ['admin/routing/replay.part.tsx', 'admin/routing/proposal.part.tsx'],
      by: 'staff',
      at: 'admin/routing',
    },
    form: 'section[aria-labelledby=replay] form:has([name="routing.rules.0.name"])',
    open: (page) => press(page, 'Parti da quelle in vigore'),
    values: { limit: '10', since: '' },
    sent: (page) => page.locator('section[aria-labelledby=replay] .sp-error').first().waitFor(),
    stays: 'what is tried may be tried again',
  },
  'the settings of a plugin': {
    ...{
      files: ['admin/settings/settings.part.tsx'],
      by: 'staff',
      at: 'admin/plugins/notices',
      form: '.sp-settings form',
    },
    values: {
      ...{ 'from.name': 'Assistenza', 'from.address': 'spoc@pac.example', replyTo: '', maxAttachmentBytes: '1000000' },
      ...{ 'transport.type': 'outbox' },
    },
    sent: (page) => page.locator('.sp-toast').last().waitFor(),
  },
  'what a channel is tried on': {
    ...{ files: ['admin/settings/sample.part.tsx'], by: 'admin', at: 'admin/plugins/portal' },
    form: 'section[aria-labelledby=sample-title]',
    send: (page) => page.locator('section[aria-labelledby=sample-title] button').first().click(),
    sent: (page) => page.locator('section[aria-labelledby=sample-title] .alert').waitFor(),
    stays: 'what is tried may be tried again',
  },
  'a suspension of the service': {
    ...{ files: ['admin/calendars/suspensions.part.tsx'], by: 'admin', at: 'admin/calendars' },
    form: 'form:has([name="suspension.from"])',
    values: { 'suspension.from': '2099-03-10', 'suspension.to': '', 'suspension.reason': 'summer' },
    // Refused by its rule.
    sent: (page) => page.locator('#error-summary, .sp-error').first().waitFor(),
    stays: 'it was refused',
  },
};
