export { eventually, type Patience } from '../../../../test/support/eventually.js';
