import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

/** What the figures were measured on, in one line. */
export function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${first?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} processors, ${memory} GB, Node.js ${process.version}`;
}

/** Share of the machine that is at work while nothing is being measured, 0 to 1: what neighbours take. */
export async function occupied(ms = 1_500): Promise<number> {
  const before = ticks();
  await pause(ms);
  const after = ticks();
  const total = after.total - before.total;
  return total === 0 ? 0 : (total - (after.idle - before.idle)) / total;
}

function ticks(): { idle: number; total: number } {
  const all = cpus().map(({ times }) => times);
  const sum = (times: (typeof all)[number]): number => Object.values(times).reduce((a, b) => a + b, 0);
  return { idle: all.reduce((a, { idle }) => a + idle, 0), total: all.reduce((a, times) => a + sum(times), 0) };
}

/** Processor time a process has used so far, in milliseconds; NaN where the system does not tell (not Linux). */
export async function processorTime(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // After the name, which may hold anything: utime and stime are the 12th and 13th field, in hundredths of a second.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Resident memory in MB. */
export async function residentMemory(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout.trim()) / 1024;
}

/** Memory in MB of a process and its children, what they share counted once; NaN where the system does not tell. */
export async function familyMemory(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,ppid=']);
  const lines = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const family = [pid, ...lines.filter(([, parent]) => parent === pid).map(([child]) => child ?? 0)];
  const shares = await Promise.all(
    family.map((each) => readFile(`/proc/${each}/smaps_rollup`, 'utf8').catch(() => '')),
  );
  return shares.reduce((sum, text) => sum + Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0), 0) / 1024 || Number.NaN;
}

/** Processor time of a process and of its children, those that have ended too, in milliseconds: a database's work is its children's. */
export async function familyProcessorTime(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,ppid=']);
  const lines = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const living = lines.filter(([, parent]) => parent === pid).map(([child]) => child ?? 0);
  const times = await Promise.all([pid, ...living].map(processorTime));
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // cutime and cstime, the 14th and 15th field after the name: of children that were waited for.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ended = (Number(fields[13]) + Number(fields[14])) * 10;
  return times.filter((time) => !Number.isNaN(time)).reduce((sum, time) => sum + time, ended);
}

/** The embedded database's first process. */
export async function processIdOf(dataDir: string): Promise<number> {
  const record: unknown = JSON.parse(await readFile(join(dataDir, 'postgres.json'), 'utf8'));
  return (record as { pid: number }).pid;
}
