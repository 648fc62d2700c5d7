import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Page } from 'playwright-core';
import type { FormHouse } from './form.house.js';

const PAGES = join(import.meta.dirname, '../../../apps/web/src');
/** What somebody can type into, or what holds such things. */
const TAKES_WORDS =
  /<(?:form|input|textarea|TextField|PlainField|SettingInputs|ChatComposer|FormDialog|KeptFormDialog|ActPanel|ReasonDialog|ReasonField|TrialForm)\b/;
/** What all forms are made of. */
const SHARED = ['components/'];

/** Of a list, whatever stands first. */
export const FIRST = '*';

/** Who fills a form in, and of which administration. */
export type FillsIn = 'staff' | 'spoc' | 'admin' | 'supplier' | 'guest' | 'requester';

/** A form, and how somebody fills it in, fails to send it, comes back to it and sends it. */
export interface FormTried {
  /** Where it and its fields are, below apps/web/src. */
  readonly files: readonly string[];
  readonly by: FillsIn;
  /** The page, with its area, e.g. `desk/calls`. */
  readonly at: string | ((house: FormHouse) => Promise<string>);
  /** From the page to the form, where it does not show; left out: it is there. */
  readonly open?: (page: Page) => Promise<unknown>;
  /** What holds its fields. */
  readonly form: string;
  /** What goes into fields that do not take any text: a value, a choice, `yes`; null: left as it is. */
  readonly values?: Readonly<Record<string, string | null>>;
  /** Sends it; left out: by its own button. */
  readonly send?: (page: Page) => Promise<unknown>;
  /** How it is seen that it was sent; left out: the form is gone, or empty. */
  readonly sent?: (page: Page) => Promise<unknown>;
  /** Nothing is sent: what is typed becomes part of what a later form sends. */
  readonly local?: true;
  /** Where what was typed is read afterwards. */
  readonly shown?: string | ((house: FormHouse) => Promise<string>);
  /** Why what was typed is gone after a reload. */
  readonly forgotten?: string;
  /** Why what was typed is there even after it was sent. */
  readonly stays?: string;
}

/** Files with something to type into. @returns below apps/web/src */
export async function filesWithForms(): Promise<string[]> {
  const all = await readdir(PAGES, { recursive: true });
  const pages = all.map((file) => file.split(sep).join('/')).filter((file) => file.endsWith('.tsx'));
  const found = await Promise.all(
    pages
      .filter((file) => !SHARED.some((folder) => file.startsWith(folder)))
      .map(async (file) => (TAKES_WORDS.test(await readFile(join(PAGES, file), 'utf8')) ? [file] : [])),
  );
  return found.flat().toSorted();
}

/** Forms nobody fills in here, each with the reason. */
export const NOT_TRIED: Readonly<Record<string, string>> = {
  'admin/kept-form.dialog.tsx': 'what forms of administrators are made of',
  'admin/rows/codes.field.tsx': 'a field of the forms of terms',
  'admin/routing/trial.form.tsx': 'what the trials of routing are made of',
  'admin/settings/setting.control.tsx': 'a field of the settings of plugins',
  'admin/settings/setting.inputs.tsx': 'fields of the settings of plugins',
  'admin/campaigns/campaign.fields.tsx': 'kept, shown and saved in configuration.spec.ts',
  'admin/notices/notice.part.tsx': 'kept, refused and saved in routing-and-texts.spec.ts',
  'admin/configuration/restore.dialog.tsx': 'the reason of a change, as when a change is saved',
  'desk/alerts/alert.sound.tsx': 'a switch',
  'desk/chat/chat-conversation.tsx': 'goes over the line of the conversation: chat.spec.ts',
  'desk/queue/column.chooser.tsx': 'switches',
  'desk/ticket/actions/many-field.tsx': 'a field of the acts on a ticket',
  'desk/contacts/merges.tsx': 'the reason of separating, as when merging',
  'desk/contacts/point.changes.tsx': 'the reason of putting back, as when merging',
  'desk/contacts/points.part.tsx': 'the reason of taking away, as when merging',
  'keys/keyboard-help.tsx': 'a switch',
  'portal/components/copy-link.tsx': 'is read only',
  'portal/pages/chat/chat.page.tsx': 'goes over the line of the conversation: chat.spec.ts',
  'portal/pages/chat/hand-over.tsx': 'goes over the line of the conversation: chat.spec.ts',
  'portal/pages/new-request/trap.tsx': 'nobody fills it in',
  'staff/acts/act-panel.tsx': 'what acts are made of',
  'supervisor/board/ticket.card.tsx': 'a box to choose a card by',
  'supervisor/form.dialog.tsx': 'what forms of supervisors are made of',
  'supervisor/trends/period.fields.tsx': 'days, which are in the address',
};
