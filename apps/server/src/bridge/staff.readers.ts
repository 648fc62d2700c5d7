import type { TenantConfiguration } from '@sportello/tenancy';

/** Somebody of the staff who can be written to. */
export interface StaffReader {
  readonly id: string;
  readonly name: string;
  readonly address: string;
}

/** Whom something concerns; whoever is named by more than one of these is told once. */
export interface Concerned {
  /** By id. */
  readonly people?: readonly string[];
  /** Everybody of these teams. */
  readonly teams?: readonly string[];
  /** The supervisors of this team and of the whole tenant; null: of the whole tenant only. */
  readonly supervisorsOf?: string | null;
}

type People = Pick<TenantConfiguration, 'people'>;

/** Those of them who can be written to. Somebody without an address is left out: what cannot be told is not promised. */
export function staffReaders({ people }: People, { people: ids = [], teams = [], ...rest }: Concerned): StaffReader[] {
  const { supervisorsOf } = rest;
  return Object.entries(people).flatMap(([id, { name, email, team, alsoIn, supervisor }]) => {
    const supervises = supervisorsOf !== undefined && supervisor && (team === undefined || team === supervisorsOf);
    const works = [team, ...alsoIn].some((own) => own !== undefined && teams.includes(own));
    return email !== undefined && (ids.includes(id) || works || supervises) ? [{ id, name, address: email }] : [];
  });
}
