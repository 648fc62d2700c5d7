/** What Bootstrap Italia styles and these pages never show: players, carousels, calendars and their like. */
const UNUSED =
  /\.(video-js|vjs-|splide|it-carousel|it-calendar|masonry|megamenu|cookiebar|it-timeline|timeline|rating|it-rating|progress-donut|it-transfer|transfer|bottom-nav|toast|popover|offcanvas|accordion|modal|it-map|map-wrapper|avatar|chip|autocomplete|just-validate|sidebar|thumb-nav|it-thumb|point-list|it-grid-list|it-hero|videoplayer|acceptoverlay|tooltip|navscroll|it-navscroll|notification|upload|it-list-sortable|dimmer|card)/;

interface Removable {
  readonly selectors?: readonly string[];
  readonly selector?: string;
  remove(): void;
  toString(): string;
}

/** A PostCSS plugin: leaves out rules all of whose selectors are unused, and the player's font, a data: address. */
export const unusedCss = {
  postcssPlugin: 'sportello-unused-css',
  Rule(rule: Removable): void {
    if (rule.selectors?.length && rule.selectors.every((selector) => UNUSED.test(selector))) rule.remove();
  },
  AtRule: {
    'font-face'(face: Removable): void {
      if (face.toString().includes('data:')) face.remove();
    },
  },
};
