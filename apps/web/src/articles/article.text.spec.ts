import { readArticle } from './article.text.js';

const text = (words: string) => [{ kind: 'text', text: words }];

describe('the text of an article', () => {
  it('is paragraphs, lists and headings', () => {
    expect(readArticle('Prima riga\nseconda\n\n## Come\n- uno\n- due\n\n1. apri\n2) chiudi')).toEqual([
      { kind: 'paragraph', lines: [text('Prima riga'), text('seconda')] },
      { kind: 'heading', lines: [text('Come')] },
      { kind: 'bullets', lines: [text('uno'), text('due')] },
      { kind: 'steps', lines: [text('apri'), text('chiudi')] },
    ]);
  });

  it('has words in evidence and links', () => {
    expect(readArticle('Vai **qui**: [portale](https://ente.example/a), subito')[0]?.lines[0]).toEqual([
      { kind: 'text', text: 'Vai ' },
      { kind: 'strong', text: 'qui' },
      { kind: 'text', text: ': ' },
      { kind: 'link', text: 'portale', href: 'https://ente.example/a' },
      { kind: 'text', text: ', subito' },
    ]);
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[clic](javascript:alert(1))',
    '[clic](data:text/html,x)',
    '[clic](//evil.example)',
  ])('shows as it is written: %s', (written) => {
    expect(readArticle(written)).toEqual([{ kind: 'paragraph', lines: [text(written)] }]);
  });

  it('is read in a moment however it is written', () => {
    expect(readArticle('**['.repeat(6_000))).toHaveLength(1);
  });
});
