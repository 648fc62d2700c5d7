import type { JobRunner } from '@sportello/platform';
import { PASSWORD_MAIL_JOB, type PasswordMailPayload } from '../identity/password-mail.job.js';
import type { Services } from './services.js';

/** What logging in has to be followed by. @param counted counts a job and what came of it */
export function registerIdentityJobs(
  runner: JobRunner,
  { passwordMail }: Pick<Services, 'passwordMail'>,
  counted: (task: string, work: Promise<void>) => Promise<void>,
): void {
  runner.registerTask<PasswordMailPayload>(PASSWORD_MAIL_JOB, (payload, helpers) =>
    counted(PASSWORD_MAIL_JOB, passwordMail.run(payload, helpers)),
  );
}
