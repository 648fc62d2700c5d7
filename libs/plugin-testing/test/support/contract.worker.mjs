// First code of a contract's worker within this repository: the same as elsewhere, from its TypeScript source.
import { register } from 'node:module';

register(new URL('../../../platform/test/support/typescript-loader.mjs', import.meta.url));
await import('../../src/tiers/contract.main.ts');
