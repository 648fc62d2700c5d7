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

/** Classes put together while the page runs: ours, and those of the kit's buttons, header and grid. */
const MADE = [/^sp-/, /^is-/, /^has-/, /^btn/, /^alert/, /^it-header/, /^it-brand/, /^it-right/, /^container/];

/** PostCSS plugins: of Bootstrap Italia only what a page can name stays. */
export const unusedCss = [
  withoutDataFonts,
  purgeCss({ content: ['./index.html', './src/**/*.ts', './src/**/*.tsx'], safelist: { standard: MADE } }),
];
