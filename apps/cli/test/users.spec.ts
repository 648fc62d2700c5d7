import { join } from 'node:path';
import { ManualClock } from '@sportello/kernel';
import { testDatabase } from '@sportello/platform/testing';
import { EXIT } from '../src/exit.codes.js';
import { installationFolder, TENANTS, type } from './cli.harness.js';

const clock = new ManualClock('2026-03-02T09:00:00Z');
const LINK = /^https:\/\/sportello\.example\/desk\/cportal\/password#[A-Za-z0-9_-]{43}$/;
const ANNA = ['--tenant', 'cportal', '--name', 'Anna Rossi', '--role', 'l1'];

// Each command line prepares the database as a process of its own would.

it('sportello user add, list, link make accounts whose password is chosen by a link', async () => {
  const { root, remove } = await installationFolder();
  const database = await testDatabase();
  const env = {
    ...{ DATABASE_URL: database.adminUrl, SPORTELLO_SECRET: 'a key for tests only, known to everybody' },
    ...{ SPORTELLO_DATA: join(root, 'data'), PUBLIC_URL: 'https://sportello.example/' },
  };
  const run = (words: readonly string[], input = '') => type(words, { root, clock, env, input });
  await run(['tenant', 'apply', join(TENANTS, 'cportal.yaml')]);
  const added = await run(['user', 'add', 'Anna.Rossi', ...ANNA, '--team', 'first-level']);
  expect([added.code, added.err]).toEqual([EXIT.done, '']);
  expect(added.out).toMatch(LINK);
  expect(await run(['user', 'add', 'anna.rossi', ...ANNA])).toMatchObject({ code: EXIT.refused });
  expect(await run(['user', 'add', 'ugo', ...ANNA, '--team', 'nowhere'])).toMatchObject({ out: '' });
  const weak = await run(['user', 'add', 'ugo', ...ANNA, '--password-stdin'], 'breve\n');
  expect([weak.out, weak.code === EXIT.done]).toEqual(['', false]);
  expect((await run(['user', 'link', 'anna.rossi', '--tenant', 'cportal'])).out).toMatch(LINK);
  expect((await run(['user', 'list', '--tenant', 'cportal'])).out).toBe('anna.rossi\tAnna Rossi\tl1');
  await database.close();
  await remove();
});
