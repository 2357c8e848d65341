import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'node-html-parser';
import { readPortal } from '#src/check/read.ts';
import { assembleOtherCourses } from '#src/concepts/training/elsewhere/model.ts';
import { assembleCourses, certificatePath, trainingPath } from '#src/concepts/training/model.ts';
import { courseSheetPath, languagesOf, sheetsIn } from '#src/concepts/training/sheets.ts';
import { basesOf, tellModule, type ToldStep } from '#src/concepts/training/told.ts';
import { contentRoot } from '#src/content/root.ts';
import { titleOf } from '#src/content/texts.ts';
import { withoutIsolates } from '#src/language/bidi.fixture.ts';
import { localeCodes, locales, type Language } from '#src/language/locales.ts';
import { stringIn } from '#src/language/strings.ts';
import { packagePath } from '#src/publish/training/manifest.ts';
import { filesOf } from '../fixtures/learning-platform.ts';
import { faultsOfPackage } from '../fixtures/scorm.ts';
import { pageAt, site as out } from './pages.ts';
import { faultsOf, letters, openPdf, pagesOf, read } from './read-pdf.ts';

/** Every course, on its pages, on the paper of who trains others, and as a package for platforms. */
const { portal } = readPortal(contentRoot);
const courses = assembleCourses(portal);
const others = assembleOtherCourses(portal);
const modules = courses.flatMap((course) => course.modules.map((module) => ({ course, module })));

/** The letters of texts that many words are looked for in. */
const lettersOf = new Map<string, string>();

/** Whether words stand in a text. */
function holds(text: string, words: string): boolean {
  const found = lettersOf.get(text) ?? letters(withoutIsolates(text));
  lettersOf.set(text, found);
  return found.includes(letters(words));
}
const stepsOf = (step: ToldStep): ToldStep[] => [step, ...step.choices.flatMap(({ leads }) => stepsOf(leads))];

test('the list leads to every course, and each course to its modules in their order, its sheet, its files and its measures', () => {
  for (const locale of localeCodes) {
    const linksIn = (path: string, within: string) =>
      pageAt(`/${locale}${path}`)
        .root.querySelectorAll(`${within} a`)
        .map((link) => link.getAttribute('href'));
    assert.deepEqual(
      linksIn(trainingPath, '[data-courses]'),
      courses.map(({ path }) => `/${locale}${path}`),
    );
    for (const course of courses) {
      assert.deepEqual(
        linksIn(course.path, '[data-modules]'),
        course.modules.map(({ path }) => `/${locale}${path}`),
      );
      const all = linksIn(course.path, 'main');
      assert.ok(all.includes(`/${locale}${certificatePath(course)}`));
      assert.ok(all.includes(packagePath(course, titleOf(course, locale).locale)));
      for (const number of course.facts.measures) assert.ok(all.includes(`/${locale}/plan/measures/${number}/`), `${course.id}: ${number}`);
    }
  }
});

test('a module says each sentence with what it rests on, and folds the answers of its questions and what follows from each choice', () => {
  for (const { module } of modules)
    for (const locale of localeCodes) {
      const page = `/${locale}${module.path}`;
      const main = pageAt(page).root.querySelector('main')!;
      const told = tellModule(module, locale);
      const statements = main.querySelectorAll('[data-statement]');
      for (const [at, { text }] of told.sections.flatMap((section) => section.statements).entries()) {
        assert.ok(holds(statements[at]!.textContent, text.value), `${page}: ${text.value}`);
        assert.ok(statements[at]!.querySelector('[data-rests]'), `${page}: ${text.value}`);
      }
      for (const { id, ask, answers } of told.questions) {
        const question = main.querySelector(`#question-${id}`)!;
        assert.ok(holds(question.querySelector('legend')!.textContent, ask.value), `${page}: ${id}`);
        const folded = question.querySelector('details:not([open])')!;
        for (const { text, reason } of answers)
          assert.ok(holds(folded.textContent, text.value) && holds(folded.textContent, reason.value), `${page}: ${id}`);
        assert.ok(folded.querySelector('[data-rests]'), `${page}: ${id}`);
      }
      for (const { id, start } of told.cases) {
        const shown = main.querySelector(`#case-${id}`)!;
        const steps = stepsOf(start);
        for (const { text } of steps) assert.ok(holds(shown.textContent, text.value), `${page}: ${id}`);
        assert.equal(shown.querySelectorAll('details').length, steps.length - 1, `${page}: ${id}`);
        assert.equal(shown.querySelectorAll('[data-outcome]').length, steps.filter(({ outcome }) => outcome).length, `${page}: ${id}`);
      }
      for (const id of basesOf(module.facts).flatMap(({ references }) => references))
        assert.ok(main.querySelector(`[data-notes] #source-${id}`), `${page}: ${id}`);
      assert.equal(main.querySelectorAll('form, input[name=""], [action]').length, 0, `${page}: something could be sent`);
    }
});

test('a course of somebody else is listed with its address, whom it is for, what is said and what is not, and where it was read', () => {
  for (const locale of localeCodes)
    for (const { id, path, facts, texts } of others) {
      const row = pageAt(`/${locale}${trainingPath}`).root.querySelector(`[data-rows] > [data-other-course="${id}"]`)!;
      assert.equal(`#${row.id}`, new URL(path, 'https://portal.invalid').hash);
      assert.equal(row.querySelector('a')!.getAttribute('href'), facts.url);
      assert.ok(holds(row.textContent, titleOf({ texts }, locale).value), `${locale}: ${id}`);
      assert.equal(row.getAttribute('data-audience'), facts.audiences.join(' '));
      const words = [
        ...facts.audiences.map((audience) => `training.audience.${audience}` as const),
        `elsewhere.cost.${facts.cost ?? 'unsaid'}` as const,
        ...(facts.languages.length > 0 ? [] : ['elsewhere.language.unsaid' as const]),
      ].map((key) => stringIn(locale, key).value);
      for (const each of [...words, ...facts.languages.map((code) => locales[code as Language].name)])
        assert.ok(holds(row.textContent, each), `${locale}: ${id}: ${each}`);
    }
});

test('the pages of the measures that a course serves lead to it', () => {
  const serving = [...courses, ...others].flatMap(({ path, facts }) => facts.measures.map((number) => ({ path, number })));
  for (const locale of localeCodes)
    for (const { path, number } of serving)
      assert.ok(
        pageAt(`/${locale}/plan/measures/${number}/`).root.querySelector(`main a[href="/${locale}${path}"]`),
        `${locale}: ${number} to ${path}`,
      );
});

describe('slides, handout and notes are tagged, and say what the module says', () => {
  for (const sheet of courses.flatMap((course) => languagesOf(course).flatMap((locale) => sheetsIn(course, locale))))
    test(courseSheetPath(sheet), async () => {
      const { format, locale } = sheet;
      const pdf = await openPdf(join(out, courseSheetPath(sheet)));
      assert.deepEqual(await faultsOf(pdf, locales[locale].tag), []);
      const shown = await Promise.all((await pagesOf(pdf)).map(read));
      const text = shown.map((page) => page.text).join(' ');
      for (const module of sheet.modules) {
        const { title, sections, questions, cases, group } = tellModule(module, locale);
        const words = [
          title,
          ...sections.flatMap((section) => [section.title, ...section.statements.map((statement) => statement.text)]),
          ...questions.flatMap(({ ask, answers }) => [ask, ...answers.flatMap((answer) => [answer.text, answer.reason])]),
          ...cases.map((each) => each.start.text),
          ...(format.id === 'handout' ? [] : group.flatMap((step) => [step.title, step.text])),
          ...(format.id === 'notes' ? sections.map(({ note }) => note) : []),
        ];
        for (const { value } of words) assert.ok(holds(text, value), `"${value}" in the text: ${text.slice(0, 800)}`);
      }
      const roles = shown.flatMap((page) => page.roles);
      assert.ok(roles.includes('H1') && roles.includes('H2') && roles.includes('L'), roles.join(' '));
    });
});

describe('a package is what SCORM 1.2 says, whole, in its language, and asks for nothing', () => {
  for (const { course, locale } of courses.flatMap((course) => languagesOf(course).map((locale) => ({ course, locale }))))
    test(packagePath(course, locale), () => {
      const files = filesOf(readFileSync(join(out, packagePath(course, locale))));
      assert.deepEqual(faultsOfPackage(files, locale), []);
      const manifest = String(files.get('imsmanifest.xml'));
      for (const module of course.modules) {
        assert.ok(holds(manifest, titleOf(module, locale).value), module.id);
        const page = parse(String(files.get(`${module.id}.html`))).textContent;
        for (const { text } of tellModule(module, locale).sections.flatMap(({ statements }) => statements))
          assert.ok(holds(page, text.value), `${module.id}: ${text.value}`);
      }
    });

  test('one that is not is told apart', () => {
    const page = (body: string, lang = 'lang="fr" dir="ltr"') => Buffer.from(`<!doctype html><html ${lang}><body>${body}</body></html>`);
    const manifest = (inside: string) =>
      Buffer.from(
        `<manifest identifier="x" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">` +
          `<organizations default="o"><organization identifier="o"><title>T</title><item identifier="i" identifierref="r"><title>T</title></item></organization></organizations>` +
          `<resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="a.html">${inside}</resource></resources></manifest>`,
      );
    const listed = '<file href="a.html"/>';
    const sound: [string, Buffer][] = [
      ['imsmanifest.xml', manifest(listed)],
      ['a.html', page('')],
    ];
    assert.deepEqual(faultsOfPackage(new Map(sound), 'fr'), []);
    assert.deepEqual(faultsOfPackage(new Map([...sound, ['a.html', page('<p>fetch the child; the localStorage</p>')]]), 'fr'), []);
    for (const [name, bytes, fault] of [
      ['imsmanifest.xml', manifest(`${listed}<strange/>`), /imsmanifest\.xml:\d+: .*strange/],
      ['imsmanifest.xml', manifest(`${listed}<file href="b.html"/>`), /b\.html is listed and not there/],
      ['c.html', page(''), /c\.html is there and not listed/],
      ['a.html', page('<img src="https://example.org/p.png">'), /asks for https:\/\/example\.org\/p\.png/],
      ['a.html', page('<script>localStorage.x = 1</script>'), /asks for something or keeps it/],
      ['a.html', page('<a href="/fr/law/">loi</a>'), /leads to \/fr\/law\//],
      ['a.html', page('<a href="#none">loi</a>'), /nothing bears #none/],
      ['a.html', page('', 'lang="ar" dir="rtl"'), /not in fr, ltr/],
    ] as [string, Buffer, RegExp][]) {
      const faults = faultsOfPackage(new Map([...sound, [name, bytes]]), 'fr');
      assert.ok(
        faults.some((told) => fault.test(told)),
        `${fault} in ${faults.join('; ')}`,
      );
    }
    assert.deepEqual(faultsOfPackage(new Map(), 'fr'), ['no manifest at its root']);
  });
});
