import type { FormField } from './action.js';
import { formProblems } from './form.check.js';

const t = (key: string) => key;
const fields: readonly FormField[] = [
  { kind: 'area', name: 'text', label: 'Text', required: true, max: 5 },
  { kind: 'number', name: 'minutes', label: 'Minutes', min: 1, max: 60 },
  { kind: 'text', name: 'due', label: 'Due', max: 10, like: { pattern: /^\d+h$/, else: 'field.due.invalid' } },
  { kind: 'area', name: 'more', label: 'More', required: true, max: 9, when: ({ text }) => text === 'more' },
];
const namesOf = (values: Readonly<Record<string, string>>) => formProblems(fields, values, t).map(({ field }) => field);

describe('a form of the desk', () => {
  it('asks for what is needed, and for nothing that is not shown', () => {
    expect(namesOf({})).toEqual(['text']);
    expect(namesOf({ text: 'more' })).toEqual(['more']);
    expect(namesOf({ text: '  ' })).toEqual(['text']);
  });

  it('sees what is too long, out of bounds or written otherwise', () => {
    expect(namesOf({ text: 'too long' })).toEqual(['text']);
    expect(namesOf({ text: 'ok', minutes: '0' })).toEqual(['minutes']);
    expect(namesOf({ text: 'ok', minutes: 'ten' })).toEqual(['minutes']);
    expect(namesOf({ text: 'ok', due: 'soon' })).toEqual(['due']);
    expect(namesOf({ text: 'ok', minutes: '60', due: '8h' })).toEqual([]);
  });
});
