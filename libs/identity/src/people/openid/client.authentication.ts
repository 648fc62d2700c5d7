/** How this installation proves itself to a provider: HTTP Basic, in the body, or, a public client, by PKCE alone. */
export const CLIENT_AUTHENTICATIONS = ['basic', 'post', 'none'] as const;
export type ClientAuthentication = (typeof CLIENT_AUTHENTICATIONS)[number];
