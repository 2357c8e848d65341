import type { Locale } from '../../src/language/locales.ts';

/** What of a page is compared: the rest of a longer one is more of the same. */
export const tallest = 2400;

interface Look {
  name: string;
  /** Its address in the miniature, without its language. */
  path: string;
  locale: Locale;
  width: 360 | 1280 | 1920;
  scheme: 'light' | 'dark';
}

const look = (name: string, path: string, locale: Locale, width: Look['width'], scheme: Look['scheme']): Look => ({
  name,
  path,
  locale,
  width,
  scheme,
});

/** Between them pages of every language, width and scheme; they hold the components of the portal (docs/design.md). */
export const looks: Look[] = [
  look('home', '/', 'ar', 1280, 'light'),
  look('home-narrow', '/', 'fr', 360, 'dark'),
  look('help', '/help/', 'ar', 360, 'light'),
  look('help-page', '/help/you/', 'zgh', 360, 'dark'),
  look('understand', '/understand/', 'en', 1280, 'dark'),
  look('topic', '/understand/signs/', 'zgh', 1280, 'light'),
  look('programme', '/plan/', 'ar', 1920, 'light'),
  look('measures', '/plan/measures/', 'es', 360, 'light'),
  look('measure', '/plan/measures/1/', 'fr', 1280, 'light'),
  look('measure-narrow', '/plan/measures/1/', 'ar', 360, 'dark'),
  look('body', '/plan/bodies/interior-ministry/', 'en', 360, 'light'),
  look('progress', '/plan/progress/', 'es', 1280, 'dark'),
  look('timeline', '/plan/progress/timeline/', 'ar', 1280, 'light'),
  look('law', '/law/law-27-14/', 'ar', 1280, 'dark'),
  look('news', '/news/', 'es', 1920, 'light'),
  look('campaign', '/campaigns/blue-heart/', 'fr', 1280, 'light'),
  look('studies', '/studies/', 'zgh', 1920, 'dark'),
  look('study', '/studies/tip-report-2022/', 'en', 1280, 'light'),
  look('question', '/statistics/questions/counted/', 'ar', 360, 'light'),
  look('series', '/statistics/tip-victims/', 'fr', 1920, 'dark'),
  look('design', '/about/design/', 'zgh', 360, 'light'),
  look('not-found', '/404.html', 'es', 360, 'dark'),
];
