import { DomainError, type Localized, type TenantContext, type TenantId } from '@sportello/kernel';
import type { ContentVerdicts, ScanResult } from '@sportello/platform';

type Verdicts = Pick<ContentVerdicts, 'of'>;

/** What of some files a scanner found: those it knows as malicious, and how many it could not look at. */
export interface Judged<F> {
  readonly infected: readonly { readonly file: F; readonly signature: string }[];
  readonly unknown: number;
}

/** Looks at files that are stored; one that was removed meanwhile, by retention or by hand, is passed over. */
export async function judgedFiles<F extends { readonly sha256: string }>(
  verdicts: Verdicts,
  tenant: TenantId,
  files: readonly F[],
): Promise<Judged<F>> {
  const infected: { file: F; signature: string }[] = [];
  let unknown = 0;
  for (const file of files) {
    const result = await verdicts.of(tenant, file).catch(gone);
    if (result?.verdict === 'unknown') unknown += 1;
    if (result?.verdict === 'infected') infected.push({ file, signature: result.signature });
  }
  return { infected, unknown };
}

const gone = (error: unknown): ScanResult | null => {
  if (error instanceof DomainError && error.code === 'BLOB.NOT_FOUND') return null;
  throw error;
};

/** A file on its way out, as plugins are given it. */
interface Leaving {
  readonly name: string;
  readonly blob: { readonly sha256: string };
}

/**
 * The gate of what leaves with words: by channels, notices, and connectors of suppliers (ADR 0181). A file that is infected stays, and
 * the words say so to whoever reads them; as for people, one that nobody could look at goes.
 */
export class FilePassage {
  constructor(private readonly verdicts: Verdicts) {}

  /** @returns the files that may go, and what is to be said of the others; null when all go */
  async sift<F extends Leaving>(
    ctx: Pick<TenantContext, 'tenant'>,
    files: readonly F[],
  ): Promise<{ readonly files: readonly F[]; readonly remark: Localized | null }> {
    const asked = files.map((file) => ({ file, sha256: file.blob.sha256 }));
    const { infected } = await judgedFiles(this.verdicts, ctx.tenant, asked);
    if (infected.length === 0) return { files, remark: null };
    const kept = infected.map((one) => one.file.file);
    return { files: files.filter((file) => !kept.includes(file)), remark: remarkOn(kept) };
  }

  /** The same of words that carry their files: what stays is told at their end. */
  async through<F extends Leaving, T extends { readonly text: string; readonly attachments: readonly F[] }>(
    ctx: Pick<TenantContext, 'tenant'>,
    language: string,
    words: T,
  ): Promise<T> {
    const { files, remark } = await this.sift(ctx, words.attachments);
    if (remark === null) return words;
    const text = [words.text, remark[language === 'en' ? 'en' : 'it']].filter((part) => part !== '').join('\n\n');
    return { ...words, text, attachments: files };
  }
}

function remarkOn(files: readonly Leaving[]): Localized {
  const names = files.map(({ name }) => `«${name}»`).join(', ');
  return {
    it: `File non trasmessi, perché contengono un programma riconosciuto come dannoso: ${names}.`,
    en: `Files not passed on, because they hold a program known as malicious: ${names}.`,
  };
}
