import { early, type Early } from '../components/early.js';
import type { StaffAreaName } from './areas.js';

/** The areas behind the login, each in files of its own: nobody loads what they do not use. */
export const AREA_PARTS = {
  desk: early(() => import('../desk/desk.area.js')),
  supervisor: early(() => import('../supervisor/supervisor.area.js')),
  admin: early(() => import('../admin/admin.area.js')),
  supplier: early(() => import('../supplier/supplier.area.js')),
} satisfies Readonly<Record<StaffAreaName, Early<object>>>;
