/** Where an export is looked for, from the root of the server. */
export const exportPath = (tenant: string, id: string): string => `/rest/suppliers/v1/${tenant}/exports/${id}`;
