import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Schema } from '../../api/routes.js';
import { readKey, useRead } from '../../api/use-read.js';
import { usePortal } from '../../layout/portal.context.js';
import { useSession } from '../../staff/session/session.context.js';
import { staffDraftKey } from '../../storage/drafts.js';
import { useKept } from '../../storage/use-kept.js';

export type StoredSection = Schema<'SectionView'>;
export type SectionName = StoredSection['section'];

/** A section as somebody is changing it, with what it was when they began. */
interface Kept {
  readonly began: string;
  readonly value: unknown;
}

/** A section of the configuration in force, and what somebody has made of it: kept over a failure and a reload. */
export function useSection(section: SectionName) {
  const { tenant } = usePortal();
  const { person } = useSession();
  const read = useRead('/configuration/sections/{section}', { path: { section } });
  const key = staffDraftKey(tenant, person, 'configuration', section);
  const [kept, keep, forget] = useKept<Kept | null>(key, null, readKept);
  const stored = JSON.stringify(read.data?.value);
  const changed = kept !== null && JSON.stringify(kept.value) !== stored;
  return {
    read,
    changed,
    /** Somebody else saved this section after the change was begun. */
    overtaken: changed && kept.began !== stored,
    value: changed ? kept.value : read.data?.value,
    set: (value: unknown) => keep({ began: changed ? kept.began : stored, value }),
    forget,
  };
}

/** Reads all anew that shows the configuration; resolves when that is on the page. */
export function useReadConfigurationAnew(): () => Promise<void> {
  const queries = useQueryClient();
  const { tenant } = usePortal();
  return useCallback(async () => {
    await queries.invalidateQueries({
      predicate: ({ queryKey: [api, whose, route] }) =>
        api === 'api' && whose === tenant && typeof route === 'string' && route.startsWith('/configuration/'),
    });
    await queries.invalidateQueries({ queryKey: readKey(tenant, '/suspensions') });
  }, [queries, tenant]);
}

function readKept(stored: unknown): Kept | null {
  if (typeof stored !== 'object' || stored === null || !('began' in stored) || !('value' in stored)) return null;
  const { began, value } = stored;
  return typeof began === 'string' && typeof value === 'object' && value !== null ? { began, value } : null;
}
