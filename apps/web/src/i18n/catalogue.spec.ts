import { texts as lists } from '../desk/queue/texts/index.js';
import { texts as desk } from '../desk/texts/index.js';
import { texts as ticket } from '../desk/ticket/texts/index.js';
import { texts as portal } from '../portal/texts/later.js';
import { texts as staff } from '../staff/texts/index.js';
import { texts as supervisor } from '../supervisor/texts/index.js';
import { texts as admin } from '../admin/texts/index.js';
import { texts as supplier } from '../supplier/texts/index.js';
import { catalogues, fillIn, message, type Texts } from './catalogue.js';

const placesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const ALL: Readonly<Record<string, Texts<string>>> = {
  shared: catalogues,
  ...{ portal, staff, desk, lists, ticket, supervisor, admin, supplier },
};
const entries = Object.entries(ALL).flatMap(([area, texts]) =>
  Object.keys(texts.it).map((key) => [area, key] as const),
);

describe('the texts of the pages', () => {
  it.each(Object.keys(ALL))('of %s exist in both languages under the same keys', (area) => {
    expect(Object.keys(ALL[area]?.en ?? {}).sort()).toEqual(Object.keys(ALL[area]?.it ?? {}).sort());
  });

  it('say something, with the same places to fill in', () => {
    const amiss = entries.filter(([area, key]) => {
      const [italian = '', english = ''] = [ALL[area]?.it[key], ALL[area]?.en[key]];
      return italian.trim() === '' || english.trim() === '' || placesOf(italian).join() !== placesOf(english).join();
    });
    expect(amiss).toEqual([]);
  });

  it('are said in one place: no area has a text under a key that all share', () => {
    expect(entries.filter(([area, key]) => area !== 'shared' && Object.hasOwn(catalogues.it, key))).toEqual([]);
  });

  it('fill in their places, and leave a place without a value visible', () => {
    expect(message('it', 'files.added', { count: 3 })).toBe('File scelti: 3.');
    expect(fillIn('Step {step} of {total}', { step: 1 })).toBe('Step 1 of {total}');
  });

  it('name the report of a disservice as the official validator wants it, literally', () => {
    expect(['disservizio', 'segnala disservizio', 'segnalazione disservizio']).toContain(
      portal.it['footer.report'].toLowerCase(),
    );
  });
});
