/** The token out of what somebody pasted: a whole private link, its `#` part, or the bare token. Null when there is none. */
export function tokenFrom(pasted: string): string | null {
  const text = pasted.trim();
  const token = text.includes('#') ? text.slice(text.lastIndexOf('#') + 1) : text;
  return /^[A-Za-z0-9._~+/=-]{8,4096}$/.test(token) && !token.includes('//') ? token : null;
}
