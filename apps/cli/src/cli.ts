import { DomainError } from '@sportello/kernel';
import { TenantInvalidError } from '@sportello/tenancy';
import type { Command, World } from './command.js';
import { readCommandLine } from './command-line.js';
import { clientAddSecret, clientEndSecret, clientList } from './commands/client.commands.js';
import { auditDigest, auditVerify } from './commands/audit.commands.js';
import { deliveriesList, deliveriesReplay } from './commands/deliveries.commands.js';
import { demo } from './commands/demo.command.js';
import { subjectExport, tenantArchive } from './commands/export.command.js';
import { retentionHold, retentionHolds, retentionLift, retentionRun } from './commands/retention.commands.js';
import { subjectAnonymise } from './commands/subject-anonymise.command.js';
import { jobListFailed } from './commands/job-list-failed.command.js';
import { jobRetry } from './commands/job-retry.command.js';
import { pluginAllow } from './commands/plugin-allow.command.js';
import { pluginCheck } from './commands/plugin-check.command.js';
import { pluginHealth } from './commands/plugin-health.command.js';
import { pluginList } from './commands/plugin-list.command.js';
import { pluginLogs } from './commands/plugin-logs.command.js';
import { pluginNew } from './commands/plugin-new.command.js';
import { pluginRestart } from './commands/plugin-restart.command.js';
import { pluginDisable, pluginEnable } from './commands/plugin-switch.command.js';
import { secretDelete, secretList, secretRotate, secretSet } from './commands/secret.commands.js';
import { routingReplay } from './commands/routing-replay.command.js';
import { routingTry } from './commands/routing-try.command.js';
import { tenantApply } from './commands/tenant-apply.command.js';
import { tenantCheck } from './commands/tenant-check.command.js';
import { tenantExport } from './commands/tenant-export.command.js';
import { tenantList } from './commands/tenant-list.command.js';
import { tokenIssue } from './commands/token-issue.command.js';
import { tokenRevoke } from './commands/token-revoke.command.js';
import { userAdd } from './commands/user-add.command.js';
import { userLink, userList } from './commands/user.commands.js';
import { EXIT, exitCodeOf, type ExitCode } from './exit.codes.js';
import { helpOf, overview } from './help.js';
import { problemLines } from './problem.lines.js';
import { said } from './terminal.js';

export const COMMANDS: readonly Command[] = [
  tenantCheck,
  tenantApply,
  tenantExport,
  tenantList,
  routingTry,
  routingReplay,
  userAdd,
  userList,
  userLink,
  tokenIssue,
  tokenRevoke,
  clientList,
  clientAddSecret,
  clientEndSecret,
  jobListFailed,
  jobRetry,
  deliveriesList,
  deliveriesReplay,
  pluginList,
  pluginAllow,
  pluginCheck,
  pluginHealth,
  pluginEnable,
  pluginDisable,
  pluginRestart,
  pluginLogs,
  pluginNew,
  secretSet,
  secretList,
  secretDelete,
  secretRotate,
  auditVerify,
  auditDigest,
  tenantArchive,
  retentionRun,
  retentionHold,
  retentionLift,
  retentionHolds,
  subjectExport,
  subjectAnonymise,
  demo,
];

/** Runs one command line. Never throws: what goes wrong is written and answered by an exit code. */
export async function runCli(words: readonly string[], world: World): Promise<ExitCode> {
  const { terminal } = world;
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, index) => words[index] === word));
  const asksHelp = words.includes('--help') || words.includes('-h');
  if (command === undefined) {
    const wanted = words.length === 0 || asksHelp || words[0] === 'help';
    (wanted ? terminal.out : terminal.err)(overview(terminal, COMMANDS));
    return wanted ? EXIT.done : EXIT.usage;
  }
  if (asksHelp) {
    terminal.out(helpOf(terminal, command));
    return EXIT.done;
  }
  try {
    return await command.run(world, readCommandLine(command, words.slice(command.name.split(' ').length)));
  } catch (error) {
    return report(error, command, world);
  }
}

function report(error: unknown, command: Command, { terminal, env }: World): ExitCode {
  if (!(error instanceof DomainError)) {
    const detail = error instanceof Error ? (env['SPORTELLO_DEBUG'] ? error.stack : error.message) : String(error);
    terminal.err(said(terminal, { it: `Errore imprevisto: ${detail}`, en: `Unexpected error: ${detail}` }));
    return EXIT.unexpected;
  }
  if (error instanceof TenantInvalidError)
    for (const line of problemLines(terminal, error.problems)) terminal.err(line);
  terminal.err(said(terminal, error.text));
  if (error.code !== 'CLI.USAGE') return exitCodeOf(error.kind);
  terminal.err(helpOf(terminal, command));
  return EXIT.usage;
}
