import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ALL_RIGHTS } from '@sportello/identity';
import { AppModule } from '../app.module.js';
import { RIGHTS_PAGE, rightsPage } from './rights.page.js';
import { rightsOfRoutes } from './route.rights.js';

const ROOT = resolve(import.meta.dirname, '../../../..');
const routes = rightsOfRoutes(AppModule.on([]).controllers ?? []);

describe('The page of rights', () => {
  it('is the one the code would write now (npm run docs:rights)', async () => {
    expect(await readFile(join(ROOT, RIGHTS_PAGE), 'utf8')).toBe(rightsPage(routes));
  });

  it('has no right that no route asks for', () => {
    const asked = new Set(routes.map(({ right }) => right));
    expect(ALL_RIGHTS.filter((right) => !asked.has(right))).toEqual([]);
  });
});
