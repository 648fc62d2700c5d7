import { bodyText, classifyAutomatic, parseMail, sanitiseHtml, splitQuoted, textFromHtml } from '../src/index.js';
const big = (unit: string, bytes = 900_000): string => unit.repeat(Math.ceil(bytes / unit.length));
const head = 'From: a@example.it\r\nMessage-ID: <a@b>\r\n';
const cases: [string, string][] = [
    ['quote marks only', `${head}\r\n${big('>\r\n', 1_000_000)}`],
    ['sender lines only', `${head}\r\n${big('Da: a\r\n', 1_000_000)}`],
    ['blank lines only', `${head}\r\n${big(' \r\n', 1_000_000)}`],
    ['boundaries only', `${head}Content-Type: multipart/mixed; boundary="-"\r\n\r\n${big('---x\r\n', 1_000_000)}`],
    ['elements nested in HTML', `${head}Content-Type: text/html\r\n\r\n${big('<div><b>', 250_000)}`],
    ['elements never opened', `${head}Content-Type: text/html\r\n\r\n${big('</p>', 1_000_000)}`],
    ['angle', `${head}Content-Type: text/html\r\n\r\n${big('<', 1_000_000)}`],
    ['tables', `${head}Content-Type: text/html\r\n\r\n${big('<table><tr><td>', 250_000)}`],
];
it('x', async () => {
  const out: unknown[] = [];
  for (const [name, src] of cases) {
    const t: number[] = []; let l = performance.now(); const lap = () => { const n = performance.now(); t.push(Math.round(n - l)); l = n; };
    const mail = await parseMail(Buffer.from(src)); lap();
    splitQuoted(mail.text, null); lap();
    classifyAutomatic(mail); lap();
    if (mail.html) {textFromHtml(mail.html); lap();
    sanitiseHtml(mail.html ?? ''); lap();}
    out.push([name, t.join(' ')].join(': '));
  }
  process.stderr.write(out.join('\n') + '\n');
}, 300000);
