/** Folder of the server that the runs of one checkout share, told by `jest-global-setup.mjs`. */
export function testDataDir(): string {
  const folder = process.env['SPORTELLO_TEST_DATA'];
  if (folder === undefined)
    throw new Error('SPORTELLO_TEST_DATA is not set: name jest-global-setup.mjs as globalSetup');
  return folder;
}
