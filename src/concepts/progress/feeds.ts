import { nationalPlan } from '#src/content/programmes.ts';
import { feedText, selfOf, type Feed, type FeedFiles, type FeedItem } from '#src/kits/feed/feed.ts';
import { formatDate } from '#src/language/format.ts';
import { pageUrl } from '#src/language/links.ts';
import { mapSaid, numbered, type Said, say } from '#src/language/localise.ts';
import { locales, type Locale } from '#src/language/locales.ts';
import { stringIn, type StringKey } from '#src/language/strings.ts';
import { axisPath, bodyPath, measurePath } from '#src/concepts/programme/addresses.ts';
import { saidTogether, titleOf } from '#src/content/texts.ts';
import { evidencePath, evidenceSignPath, progressPath, recommendationPath, recommendationsPath } from './addresses.ts';
import type { Evidence, Progress, Recommendation } from './model.ts';

/** What a feed follows: the whole plan, or one axis, body or measure of it; or what others found and recommended. */
export type FeedOf = { kind: 'plan' | 'recommendations' } | { kind: 'axes' | 'bodies' | 'measures'; id: string };

/** Its files. */
export function recordFiles(feed: FeedOf) {
  const path = ['', 'feeds', nationalPlan, ...(feed.kind === 'plan' ? [] : [feed.kind]), ...('id' in feed ? [feed.id] : [])].join('/');
  return { atom: `${path}.atom`, json: `${path}.json` } satisfies FeedFiles;
}

/** Every feed there is. A measure or body has one before anything is published about it: that is when one subscribes. */
export function feedsOf({ programme }: Progress): FeedOf[] {
  return [
    { kind: 'plan' },
    { kind: 'recommendations' },
    ...programme.axes.map(({ number }) => ({ kind: 'axes', id: String(number) }) as const),
    ...programme.bodies.map(({ id }) => ({ kind: 'bodies', id }) as const),
    ...programme.measures.map(({ number }) => ({ kind: 'measures', id: String(number) }) as const),
  ];
}

interface Followed {
  name: Said;
  home: string;
  entries: (Evidence | Recommendation)[];
  subtitle?: Said;
}

function followed(progress: Progress, feed: FeedOf, locale: Locale): Followed {
  const { programme } = progress;
  const about = (numbers: number[]) => progress.evidence.filter((entry) => entry.measures.some((number) => numbers.includes(number)));
  const found = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error(`${recordFiles(feed).atom}: nothing to follow`);
    return thing;
  };
  switch (feed.kind) {
    case 'plan':
      return {
        name: titleOf(programme, locale),
        home: progressPath,
        entries: progress.evidence,
      };
    case 'recommendations':
      return { name: stringIn(locale, 'progress.recommendations.title'), home: recommendationsPath, entries: progress.recommendations };
    case 'axes': {
      const axis = found(programme.axes.find(({ number }) => String(number) === feed.id));
      return {
        name: titleOf(axis, locale),
        home: axisPath(programme, axis),
        entries: about(axis.measures.map(({ number }) => number)),
      };
    }
    case 'bodies': {
      const body = found(programme.bodies.find(({ id }) => id === feed.id));
      return {
        name: say(body.title, locale),
        home: bodyPath(programme, body),
        entries: about(body.allMeasures.map(({ number }) => number)),
      };
    }
    case 'measures': {
      const own = found(progress.measures.find(({ measure }) => String(measure.number) === feed.id));
      return {
        name: numbered(own.measure.number, titleOf(own.measure, locale)),
        home: measurePath(own.measure),
        entries: own.history,
        subtitle: stringIn(locale, `progress.status.${own.status}`),
      };
    }
  }
}

function itemOf(entry: Evidence, locale: Locale, site: URL): FeedItem {
  const words = saidTogether(entry.texts, locale, ['title', 'summary', 'why']);
  const own = words.locale; // labels in the language of the words, so that one item holds one language
  const { source } = entry;
  const label = (key: StringKey, value: string) => stringIn(own, 'feed.line', { label: stringIn(own, key).value, value }).value;
  const lines = [
    words.value.summary,
    label('evidence.whose.label', stringIn(own, `evidence.whose.${entry.whose}`).value),
    label('evidence.shows.label', stringIn(own, `evidence.shows.${entry.shows}`).value),
    ...(words.value.why ? [label('evidence.why.label', words.value.why)] : []),
    ...(typeof source === 'string' ? [] : [label('evidence.source.label', `${source.title} (${source.publisher})`)]),
  ];
  const content = feedText(mapSaid(words, () => lines.join('\n')));
  if (typeof source !== 'string') content.value += `\n${source.url}`; // alone on its line: no isolate may break a link
  const title = mapSaid(words, (value) => `${formatDate(entry.date, own)} – ${value.title}`);
  return {
    url: new URL(pageUrl(locale, evidencePath(entry)), site).href,
    id: new URL(pageUrl(locale, evidenceSignPath(entry)), site).href,
    title: feedText(title),
    content,
    published: entry.date.length === 10 ? entry.date : entry.recorded,
    updated: entry.replacedBy?.recorded ?? entry.recorded,
    tags: entry.measures.map((number) => `measure-${number}`),
  };
}

/** What was found or recommended: who asks, in which document, and our mapping. */
function askedItem(recommendation: Recommendation, locale: Locale, site: URL): FeedItem {
  const words = saidTogether(recommendation.texts, locale, ['title', 'why']);
  const own = words.locale;
  const { by, source, symbol, date, recorded, measures } = recommendation;
  const line = (key: StringKey, value: string) => stringIn(own, 'feed.line', { label: stringIn(own, key).value, value }).value;
  const lines = [
    line('recommendation.by', say(by.title, own).value),
    ...(symbol ? [line('recommendation.symbol', symbol)] : []),
    line('recommendation.mapping', words.value.why),
    ...(typeof source === 'string' ? [] : [line('evidence.source.label', `${source.title} (${source.publisher})`)]),
  ];
  const content = feedText(mapSaid(words, () => lines.join('\n')));
  if (typeof source !== 'string') content.value += `\n${source.url}`;
  const url = new URL(pageUrl(locale, recommendationPath(recommendation)), site).href;
  return {
    url,
    id: url,
    title: feedText(mapSaid(words, (value) => `${formatDate(date, own)} – ${value.title}`)),
    content,
    published: date.length === 10 ? date : recorded,
    updated: recorded,
    tags: measures.map((number) => `measure-${number}`),
  };
}

/** A feed for a reader, newest first. An item is updated on the day it was entered, or a correction of it was. */
export function feedFor(
  progress: Progress,
  feed: FeedOf,
  locale: Locale,
  { author, rights, site }: { author: Said; rights: Said; site: URL },
): Feed {
  const { name, home, entries, subtitle } = followed(progress, feed, locale);
  const items = [...entries].reverse().map((entry) => ('by' in entry ? askedItem(entry, locale, site) : itemOf(entry, locale, site)));
  const title = mapSaid(name, (value) => stringIn(name.locale, 'feed.title', { name: value }).value);
  return {
    lang: locales[locale].tag,
    title: feedText(title),
    subtitle: subtitle && feedText(subtitle),
    author: feedText(author),
    rights: feedText(rights),
    home: new URL(pageUrl(locale, home), site).href,
    self: selfOf(recordFiles(feed), locale, site),
    updated: items.map(({ updated }) => updated).reduce((a, b) => (a > b ? a : b), progress.gatheredTo),
    items,
  };
}
