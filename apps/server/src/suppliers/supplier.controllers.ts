import { SandboxController } from './sandbox.controller.js';
import { SupplierClockController } from './supplier-clock.controller.js';
import { SupplierCommandsController } from './supplier-commands.controller.js';
import { SupplierExportsController } from './supplier-exports.controller.js';
import { SupplierFeedController } from './supplier-feed.controller.js';
import { SupplierFilesController } from './supplier-files.controller.js';
import { SupplierTasksController } from './supplier-tasks.controller.js';
import { SupplierLiveController } from './supplier-live.controller.js';

/** What suppliers reach, in the order of the document. */
export const SUPPLIER_CONTROLLERS = [
  SupplierClockController,
  SupplierTasksController,
  SupplierCommandsController,
  SupplierFilesController,
  SupplierFeedController,
  SupplierLiveController,
  SupplierExportsController,
  SandboxController,
];
