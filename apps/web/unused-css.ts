import purgeCss from '@fullhuman/postcss-purgecss';

/** Leaves out the player's font, a data: address the content security policy would refuse. */
const withoutDataFonts = {
  postcssPlugin: 'sportello-data-fonts',
  AtRule: {
    'font-face'(face: { remove(): void; toString(): string }): void {
      if (face.toString().includes('data:')) face.remove();
    },
  },
};

/**
 * Leaves out Bootstrap's `legend + *`, which asks for what no legend of ours is, a floating one. Such a rule costs a tenth of a
 * second: whenever an element comes or goes, the browser reckons anew how everything after it looks.
 */
const withoutWideSiblings = {
  postcssPlugin: 'sportello-wide-siblings',
  Rule(rule: { readonly selector: string; remove(): void }): void {
    if (/^legend\s*\+\s*\*$/.test(rule.selector)) rule.remove();
  },
};

/** Classes put together while the page runs: ours, and those of the kit's buttons, header and grid. */
const MADE = [/^sp-/, /^is-/, /^has-/, /^btn/, /^alert/, /^it-header/, /^it-brand/, /^it-right/, /^container/];

/** PostCSS plugins: of Bootstrap Italia only what a page can name stays. */
export const unusedCss = [
  withoutDataFonts,
  withoutWideSiblings,
  purgeCss({ content: ['./index.html', './src/**/*.ts', './src/**/*.tsx'], safelist: { standard: MADE } }),
];
