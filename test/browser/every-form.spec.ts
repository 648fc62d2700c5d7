import { filesWithForms, NOT_TRIED } from './support/every.form.js';
import { FormHouse } from './support/form.house.js';
import { FormTrial } from './support/form.trial.js';
import { FORMS } from './support/forms.js';

let house: FormHouse;

beforeAll(async () => {
  house = await FormHouse.start();
});

afterAll(() => house.stop());

afterAll(async () => {
  expect(await house.end()).toEqual([]);
});

it('every place where something can be typed is among the forms that are tried', async () => {
  const tried = new Set(Object.values(FORMS).flatMap(({ files }) => files));
  expect([...new Set([...tried, ...Object.keys(NOT_TRIED)])].toSorted()).toEqual(await filesWithForms());
});

describe('what is typed is text, is there after a failure and after a reload, and is sent', () => {
  it.each(Object.entries(FORMS).map(([name, one], turn) => ({ name, one, turn })))('$name', async ({ one, turn }) => {
    const page = await house.window(one.by);
    expect(await new FormTrial(house, page, one, turn).run()).toEqual([]);
  });
});
