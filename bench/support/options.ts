import { availableParallelism, loadavg } from 'node:os';
import { machine, occupied } from './machine.js';
import { print } from './print.js';

export const SHORT = process.argv.includes('--short');
export const PROFILE = process.argv.includes('--profile');

/** Says what is measured, where, and how much of the machine others are using. */
export async function heading(title: string): Promise<void> {
  const busy = Math.round((await occupied()) * 100);
  const [load = 0] = loadavg();
  print(`\n## ${title}${SHORT ? ' (short)' : ''}`);
  print(machine());
  print(
    `Before: ${busy} % of the machine at work for others, load ${load.toFixed(1)} on ${availableParallelism()} processors\n`,
  );
}
