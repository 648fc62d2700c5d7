import { callbackOf } from './callback.address.js';

const AGREED = ['https://api.supplier.example', 'http://127.0.0.1:8080'];

describe('where an answer may be sent', () => {
  it('is any address at an origin agreed with the supplier', () => {
    expect(callbackOf('https://api.supplier.example/tasks?of=us', AGREED)).toBe(
      'https://api.supplier.example/tasks?of=us',
    );
    expect(callbackOf('http://127.0.0.1:8080/x', AGREED)).toBe('http://127.0.0.1:8080/x');
  });

  it.each([
    ['another host', 'https://other.example/'],
    ['a host that only begins like it', 'https://api.supplier.example.evil.example/'],
    ['one that hides behind a name', 'https://api.supplier.example@evil.example/'],
    ['credentials', 'https://ada:secret@api.supplier.example/'],
    ['another port', 'http://127.0.0.1:9090/'],
    ['another scheme', 'http://api.supplier.example/'],
    ['no address', 'api.supplier.example'],
    ['no web address', 'file:///etc/passwd'],
    ['far too much', `https://api.supplier.example/${'x'.repeat(2_000)}`],
  ])('is never %s', (_what, header) => {
    expect(callbackOf(header, AGREED)).toBeNull();
  });

  it('is nowhere when nothing was agreed', () => {
    expect(callbackOf('https://api.supplier.example/', [])).toBeNull();
  });
});
