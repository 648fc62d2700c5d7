import fc from 'fast-check';
import { boundHtml } from './html.bounds.js';
import { bodyText } from './body-text.js';
import { sanitiseHtml } from './sanitise-html.js';

describe('HTML shown on a page', () => {
  it.each([
    ['<script>alert(1)</script>ciao', 'ciao'],
    ['<img src=x onerror=alert(1)>', '<img />'],
    ['<a href="javascript:alert(1)">x</a>', '<a rel="noopener noreferrer nofollow" target="_blank">x</a>'],
    ['<a href=" java\tscript:alert(1)">x</a>', '<a rel="noopener noreferrer nofollow" target="_blank">x</a>'],
    ['<a href="/desk/logout">x</a>', '<a rel="noopener noreferrer nofollow" target="_blank">x</a>'],
    ['<form action="https://x.example"><input name=p><button>ok</button></form>', 'ok'],
    ['<iframe src="https://x.example">x</iframe>', ''],
    ['<svg><script>alert(1)</script></svg>ciao', 'ciao'],
    ['<style>body{display:none}</style>ciao', 'ciao'],
    ['<base href="https://x.example"><meta http-equiv=refresh content="0;url=https://x.example">ciao', 'ciao'],
    [
      '<p style="position:fixed;top:0;color:red;background-image:url(https://x.example/a)">x</p>',
      '<p style="color:red">x</p>',
    ],
    ['<p id="login" class="btn" name="x">x</p>', '<p>x</p>'],
    ['<td background="https://x.example/a.gif">x</td>', '<td>x</td>'],
    ['<video src="https://x.example/v" poster="https://x.example/p"></video>', ''],
    ['<img srcset="https://x.example/a 2x" src="https://x.example/b">', '<img />'],
    ['<img src="//x.example/b">', '<img />'],
    ['<img src="data:image/svg+xml;base64,PHN2Zz4=">', '<img />'],
  ])('%s', (html, expected) => {
    expect(sanitiseHtml(html)).toBe(expected);
  });

  it('shows inline pictures where the caller serves them, and no others', () => {
    const inlineImage = (id: string): string | null => (id === 'foto 1@x' ? 'https://ente.example/blob/1' : null);
    expect(sanitiseHtml('<img src="cid:foto%201@x" alt="schermata">', { inlineImage })).toBe(
      '<img alt="schermata" src="https://ente.example/blob/1" />',
    );
    expect(sanitiseHtml('<img src="cid:altra">', { inlineImage })).toBe('<img />');
    expect(sanitiseHtml('<img src="cid:foto 1@x">')).toBe('<img />');
  });

  it('loads remote pictures only when asked to', () => {
    expect(sanitiseHtml('<img src="https://x.example/b">', { remoteImages: true })).toBe(
      '<img src="https://x.example/b" />',
    );
  });

  it('keeps what makes a message readable', () => {
    const html = '<p><b>Gentile</b> utente,<br />vedi <a href="https://ente.example">qui</a></p><ul><li>uno</li></ul>';
    const clean = sanitiseHtml(html);
    expect(clean).toContain('<b>Gentile</b> utente,<br />');
    expect(clean).toContain('href="https://ente.example" rel="noopener noreferrer nofollow"');
    expect(clean).toContain('<li>uno</li>');
  });

  it('never lets a script, a handler or a load through', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '<img src=',
      '<a href=',
      'javascript:',
      'onerror=',
      '<script>',
      '</script>',
      '<svg/onload=',
      '<!--',
      '-->',
      '<p style="',
      'url(https://x)',
      'cid:',
      ' ',
      'x',
      '&lt;',
      '<math>',
      '<![CDATA[',
      '\u0000',
      '<style>',
      '</style>',
      '<noscript>',
      '<textarea>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const clean = sanitiseHtml(pieces.join(''));
        const tags = clean.match(/<[^>]*>/g) ?? [];
        for (const tag of tags)
          expect(tag).not.toMatch(
            /<\/?(?:script|svg|style|math|iframe)|\son\w+\s*=|src="(?!data:)|style="[^"]*url\(|href="(?!https?:|mailto:|tel:)/i,
          );
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps the text beyond what can be worked on in bounded time', () => {
    const html = `${'<div>'.repeat(5_000)}in fondo`;
    expect(boundHtml(html).rest).toContain('in fondo');
    expect(sanitiseHtml(html)).toContain('in fondo');
    expect(bodyText({ text: null, html })).toContain('in fondo');
  });
});

describe('readable text', () => {
  it('prefers the text part and falls back on HTML when it is blank', () => {
    expect(bodyText({ text: ' ciao ', html: '<p>altro</p>' })).toBe('ciao');
    expect(bodyText({ text: ' \n', html: '<p>altro</p>' })).toBe('altro');
    expect(bodyText({ text: null, html: null })).toBe('');
  });

  it('reads HTML as a person would', () => {
    const html =
      '<style>p{}</style><h1>Avviso</h1><p>Perch&eacute; <a href="https://ente.example/x">qui</a></p><ul><li>uno<li>due</ul><blockquote>prima</blockquote><script>x</script>';
    expect(bodyText({ text: null, html })).toBe(
      'Avviso\n\nPerché qui <https://ente.example/x>\n\n * uno\n * due\n\n> prima',
    );
  });
});
