/** Every source that reads stored bytes, or hands files on: by what it judges them, or why it need not. */
export interface WayOut {
  /** What in it keeps infected files back. */
  readonly judged?: string;
  /** Why nothing that came from outside leaves by it unjudged. */
  readonly because?: string;
}

/** How a source gives bytes away: controllers do by the gate, which is one of them. */
export const GIVES = /\bblobs\.(?:get|read)\(|\bsendAttachment\(|\bhost\.(?:send|notify|openTask|updateTask)\(/;

/** ADR 0181: a new way is written here, with what judges it. */
export const WAYS_OUT: Readonly<Record<string, WayOut>> = {
  'apps/server/src/audit/exports.controller.ts': { because: 'archives: their files were judged when they were made' },
  'apps/server/src/bridge/outbound.delivery.ts': { judged: 'this.files.sift(' },
  'apps/server/src/bridge/task-delivery.job.ts': { judged: 'this.files.through(' },
  'apps/server/src/configuration/revisions.controller.ts': { because: 'the configuration, which we write' },
  'apps/server/src/http/attachment.answer.ts': { because: 'it writes what it is handed' },
  'apps/server/src/http/file.gate.ts': { judged: 'this.verdicts.of(' },
  'apps/server/src/identity/password-mail.job.ts': { because: 'a letter of ours, without files' },
  'apps/server/src/operations/outbox.controller.ts': { judged: 'this.verdicts.of(' },
  'apps/server/src/suppliers/supplier-exports.controller.ts': {
    because: 'words of tasks, put together by us: files are named in them and not enclosed',
  },
  'libs/platform/src/scanning/content.verdicts.ts': { because: 'bytes go to the scanner' },
  'libs/plugin-host/src/context/context.factory.ts': {
    because: 'plugins read what they take in, and the files they are handed, which have been judged',
  },
  'libs/plugin-host/src/points/own.bytes.ts': { because: 'it asks whether they are there' },
  'libs/plugin-worker/src/host.answers.ts': { because: 'the same context, for a worker' },
  'libs/trail/src/export/export.desk.ts': { because: 'archives: their files were judged when they were made' },
  'libs/trail/src/export/exporter.ts': { judged: 'await signatureOf(' },
  'libs/trail/src/retention/blob.collector.ts': { because: 'it looks for what a message still names' },
};
