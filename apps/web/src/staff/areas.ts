import type { Right } from './session/session.context.js';
import type { StaffKey } from './texts/index.js';

export const STAFF_AREAS = ['desk', 'supervisor', 'admin', 'supplier'] as const;
export type StaffAreaName = (typeof STAFF_AREAS)[number];

/** Whoever holds one of these finds something to do in the area. */
export const AREA_RIGHTS: Readonly<Record<StaffAreaName, readonly Right[]>> = {
  desk: ['queue.read', 'ticket.read', 'area-task.read', 'outbox.read'],
  supervisor: ['wall.read', 'governance.read'],
  admin: ['plugins.read', 'answer.manage', 'article.manage', 'configuration.manage', 'routing.try'],
  supplier: ['supplier-task.read'],
};

export const AREA_NAMES: Readonly<Record<StaffAreaName, StaffKey>> = {
  desk: 'area.desk',
  supervisor: 'area.supervisor',
  admin: 'area.admin',
  supplier: 'area.supplier',
};

/** The areas somebody may enter, in the order of the menu. */
export function areasOf(rights: readonly Right[]): readonly StaffAreaName[] {
  return STAFF_AREAS.filter((area) => AREA_RIGHTS[area].some((right) => rights.includes(right)));
}
