import { createHash, type Hash } from 'node:crypto';
import { globSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localeCodes, originalLocale, type Language } from '#src/language/locales.ts';
import { spelled } from '#src/language/analysis/slips.ts';
import { tellingTokens } from '#src/language/analysis/tokens.ts';
import { folded } from '#src/language/fold.ts';
import { steps, storedFacets, type Card, type Core, type FacetFile } from '#src/publish/search/engine/format.ts';
import { Collected, fileOf, marks, PageWords } from './collect.ts';
import { detached } from './detached.ts';
import { facetLabel, type PageFacets } from './facets.ts';
import { namesOf } from './names.ts';
import { numberPages } from './number.ts';
import { readPage, type ReadPage, type Section } from './read.ts';
import { writer, writeSpellings, writeTitles, writeWords, type Write } from './shards.ts';
import { namesBeside, namesIn, SubjectFinder, type Knowledge } from './subjects.ts';

/** What is kept of a page once its words are counted. */
interface Kept {
  /** Its place in the order of reading. */
  read: number;
  title: string;
  facets: PageFacets;
}

/** One language while it is read. */
interface Reading {
  collected: Collected;
  finder: SubjectFinder;
  /** By path. */
  pages: Map<string, Kept>;
  write: Write;
  digest: Hash;
  folder: string;
}

/**
 * Indexes the finished pages of a site, each read once: one index per language, the same to the byte for the same pages.
 * Memory holds words, not pages.
 * @param site folder of the built site
 * @param to folder of the indexes, `search` of the site as a rule; what stands there of another build goes
 * @returns how many pages
 * @throws when a page does not say what it is
 */
export function buildIndex(site: string, knowledge: Knowledge, to = join(site, 'search')): number {
  const readings = new Map(localeCodes.map((locale) => [locale, startReading(locale, knowledge, join(to, locale))]));
  const kinds: { path: string; kind: ReadPage['kind'] }[] = [];
  for (const path of pathsIn(site)) {
    const versions = localeCodes.flatMap((locale) => readPage(site, locale, path) ?? []);
    if (!versions[0]) continue;
    for (const page of versions) addPage(readings.get(page.locale)!, page, kinds.length, versions, knowledge, readings);
    kinds.push({ path, kind: versions[0].kind });
  }
  const order = numberPages(kinds);
  const numbers = new Map(order.paths.map((path, number) => [path, number]));
  const numberOf = kinds.map(({ path }) => numbers.get(path)!);
  for (const reading of readings.values()) finish(reading, { ...order, numberOf });
  return [...readings.values()].reduce((sum, { collected }) => sum + collected.pages, 0);
}

function startReading(locale: Language, { subjects }: Knowledge, folder: string): Reading {
  rmSync(folder, { recursive: true, force: true });
  const digest = createHash('sha256');
  const write = writer(join(folder, 'new'));
  return {
    collected: new Collected(locale),
    finder: new SubjectFinder(subjects, locale),
    pages: new Map(),
    digest,
    folder,
    write: (name, content) => {
      digest.update(`${name}\n${JSON.stringify(content)}\n`);
      write(name, content);
    },
  };
}

/** The addresses of the site's pages, without language. */
function pathsIn(site: string): string[] {
  const files = globSync(`{${localeCodes.join(',')}}/**/index.html`, { cwd: site });
  return [...new Set(files.map((file) => file.slice(file.indexOf('/'), -'index.html'.length)))].sort();
}

function addPage(
  { collected, finder, pages, write }: Reading,
  page: ReadPage,
  read: number,
  versions: ReadPage[],
  knowledge: Knowledge,
  readings: Map<Language, Reading>,
) {
  const { locale, path, title, label, sections } = page;
  const words = new PageWords(locale);
  // Where the title fell back, the name of the section stands for it: many pages bear it.
  if (page.fallen) words.place('heading', title);
  else words.title(title);
  if (label && label !== title) words.place('label', label);
  for (const section of sections) {
    words.place('heading', section.title);
    words.text(`${section.title}\n${section.text}`);
  }
  const mentioned = finder.in(words.forms());
  const original = versions.find((version) => version.locale === originalLocale);
  const about = new Set([
    ...finder.in(formsOf(title, locale)),
    ...(original ? readings.get(originalLocale)!.finder.in(formsOf(original.title, originalLocale)) : []),
  ]);
  for (const subject of knowledge.subjects.filter(({ pages: answering }) => answering?.includes(path)))
    for (const name of namesIn(subject, locale)) words.place(formsOf(name, locale).size > 1 ? 'concept' : 'subject', name);
  for (const version of versions)
    for (const other of [version.title, ...(version.fallen ? [version.fallen.text] : [])])
      if (version.locale !== locale && other !== title) words.place('translated', other, marks.foreign);
  for (const subject of new Set([...about, ...mentioned])) {
    const place = about.has(subject) ? 'concept' : 'mentioned';
    for (const name of namesIn(subject, locale)) words.place(place, name, marks.synonym);
    for (const name of namesBeside(subject, locale)) words.place(place, name, marks.foreign);
  }
  collected.add(read, words);
  for (const { weight, called, section } of namesOf(page, versions, knowledge)) collected.name(weight, called, read, section);
  pages.set(path, { read, title: detached(title), facets: page.facets });
  write(`pages/${read}.json`, cardOf(page));
}

const formsOf = (text: string, locale: Language): Set<string> => new Set(tellingTokens(text, locale).map(fileOf));

function cardOf({ locale, path, title, fallen, number, place, date, sections }: ReadPage): Card {
  return {
    path: `/${locale}${path}`,
    title: fallen?.text ?? title,
    ...(fallen && { titleLocale: fallen.locale }),
    ...(number && { number }),
    ...(place && { place }),
    ...(date && { date }),
    sections: shortened(sections).map(({ id, title: heading, text }) => [id, heading, text]),
  };
}

/**
 * The letters of a section, and of all sections of a page, that a result can show. What is longer is searched whole, and shown by its
 * beginning.
 */
const shown = { section: 1_800, page: 6_000 };

/** Sections cut at the end of a line, the longest the most, so that each is shown. */
function shortened(sections: Section[]): Section[] {
  const lengths = sections.map(({ text }) => text.length).toSorted((a, b) => a - b);
  let left = shown.page;
  let room = 0;
  lengths.forEach((length, at) => {
    room = Math.floor(left / (lengths.length - at));
    left -= Math.min(length, room);
  });
  const most = Math.min(shown.section, room);
  return sections.map((section) => ({ ...section, text: section.text.length <= most ? section.text : beginning(section.text, most) }));
}

/** The lines that fit, or of the first line the words. */
const beginning = (text: string, most: number): string =>
  text.slice(0, ['\n', ' '].map((end) => text.lastIndexOf(end, most)).find((at) => at > 0) ?? most).trimEnd();

/** What became of the pages once all were read: in which order they stand, and which number each reading got. */
interface Order {
  paths: string[];
  ranges: Core['ranges'];
  numberOf: number[];
}

/** Writes what all pages of a language together make, and names the folder by what is in it. */
function finish({ collected, pages, write, digest, folder }: Reading, { paths, ranges, numberOf }: Order) {
  const fresh = join(folder, 'new');
  mkdirSync(join(fresh, 'read'), { recursive: true });
  collected.renumber(numberOf);
  if (pages.size > 0) renameSync(join(fresh, 'pages'), join(fresh, 'read'));
  mkdirSync(join(fresh, 'pages'), { recursive: true });
  for (const { read } of pages.values()) renameSync(join(fresh, 'read', `${read}.json`), join(fresh, 'pages', `${numberOf[read]}.json`));
  rmSync(join(fresh, 'read'), { recursive: true });
  const titles = paths.flatMap((path, number) => {
    const page = pages.get(path);
    return page ? [{ words: folded(page.title).split(' ').slice(0, suggestedBy), title: page.title, page: number, path }] : [];
  });
  const shards = {
    words: writeWords(collected, write),
    spellings: writeSpellings(collected, spelled, write),
    titles: writeTitles(titles, write),
  };
  for (const facet of storedFacets) write(`facets/${facet}.json`, facetFile(facet, paths, pages));
  const version = digest.update(JSON.stringify(ranges)).digest('hex').slice(0, 12);
  renameSync(fresh, join(folder, version));
  const core: Core = { version, pages: collected.pages, shards, ranges };
  writeFileSync(join(folder, 'core.json'), JSON.stringify(core));
}

/** A title is suggested to who types one of its first words. */
const suggestedBy = 5;

function facetFile(facet: (typeof storedFacets)[number], paths: string[], pages: Map<string, Kept>): FacetFile {
  const values = new Map<string, number[]>();
  paths.forEach((path, number) => {
    for (const value of pages.get(path)?.facets[facet] ?? []) values.set(value, [...(values.get(value) ?? []), number]);
  });
  return Object.fromEntries(
    [...values]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([value, all]) => [value, { label: facetLabel(facet, value, (path) => pages.get(path)?.title), pages: steps(all) }]),
  );
}
