import { writeFile } from 'node:fs/promises';
import { AppModule } from '../app.module.js';
import { RIGHTS_PAGE, rightsPage } from './rights.page.js';
import { rightsOfRoutes } from './route.rights.js';

/** `npm run docs:rights`, from the root of the repository. */
await writeFile(RIGHTS_PAGE, rightsPage(rightsOfRoutes(AppModule.on([]).controllers ?? [])));
