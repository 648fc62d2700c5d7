import { early } from './components/early.js';
import type { StaffAreaName } from './staff/areas.js';

export const PortalPart = early(() => import('./portal/portal.area.js'));
export const StaffPart = early<{ area: StaffAreaName }>(() => import('./staff/staff.area.js'));
