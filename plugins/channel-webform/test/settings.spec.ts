import plugin from '@sportello/channel-webform';
import { SETTINGS } from './fixtures/form.requests.js';

describe('settings of a form', () => {
  const field = { name: 'x', type: 'text', label: { it: 'x', en: 'x' } };
  const box = { ...field, name: 'y', type: 'checkbox' };
  const asking = (answers: object) => ({ ...field, showWhen: { answers } });
  it.each<[string, object]>([
    ['an unknown key', { colour: 'red' }],
    ['two fields of one name', { fields: [field, field] }],
    ['a select without options', { fields: [{ ...field, type: 'select' }] }],
    ['a text with options', { fields: [{ ...field, options: [{ value: 'a', label: field.label }] }] }],
    ['a date with a length', { fields: [{ ...field, type: 'date', maxLength: 3 }] }],
    ['a condition on a type of user it does not offer', { fields: [{ ...field, showWhen: { userType: ['nobody'] } }] }],
    [
      'a condition on an area it does not ask for',
      { classification: 'hidden', fields: [{ ...field, showWhen: { area: ['a'] } }] },
    ],
    ['a condition on the answer to a later field', { fields: [asking({ y: ['true'] }), box] }],
    ['a condition on the answer to a text', { fields: [field, { ...asking({ x: ['a'] }), name: 'z' }] }],
    ['a condition on an answer nobody gives', { fields: [box, asking({ y: ['maybe'] })] }],
    ['a call back to a number it does not need', { callBack: true }],
    ['a link that is script', { privacy: { ...SETTINGS.privacy, link: 'javascript:alert(1)' } }],
  ])('are refused with %s', (_why, change) => {
    expect(plugin.config.safeParse({ ...SETTINGS, ...change }).success).toBe(false);
  });
});
