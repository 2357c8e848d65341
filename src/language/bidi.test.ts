import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { withoutIsolates } from './bidi.fixture.ts';
import { isolateAttributes, isolated, pieces } from './bidi.ts';
import { formatShare } from './format.ts';

const kept = (text: string): string[] =>
  pieces(text)
    .filter(({ isolate }) => isolate)
    .map(({ text: run }) => run);

/** Texts as the portal holds them: letters of its scripts, digits, and everything that may stand between digits. */
const mixed = fc.string({ unit: fc.constantFrom(...'ابتو ةabéZⴰⴱ0123 ٤٥.,-–:/()+%’&«»، \u00a0\u202f\n'), maxLength: 40 });

describe('runs that would flip inside Arabic are kept together', () => {
  const runs: Record<string, string[]> = {
    'اتصلوا بالرقم 080000 4747 الآن': ['080000 4747'],
    'القانون رقم 27-14': ['27-14'],
    'القانون رقم 27.14 (الجريدة 27.14/3)': ['27.14', '27.14/3'],
    'الفصل 448-1 والفصل 448-2': ['448-1', '448-2'],
    'الخطة الوطنية 2023-2030': ['2023-2030'],
    'ظهير شريف رقم 1.16.127 صادر': ['1.16.127'],
    'الهاتف +212 5 37': ['+212 5 37'],
    'المبلغ 1.234,5 درهم': ['1.234,5'],
    'نسبة 12,5% منها': ['12,5%'],
    'مشروع إقليمي (2019-2022).': ['2019-2022'],
    [`نسبة (${formatShare(0.349, 'ar')}) منها`]: [formatShare(0.349, 'ar')],
    'شركاء التعاون الدولي (... OIM, ONUDC, OIT)': ['OIM, ONUDC, OIT'],
    'الشريكة: ONUDC, OIM, Conseil de l’Europe, Unicef…': ['ONUDC, OIM, Conseil de l’Europe, Unicef'],
    'وسائل التواصل: Facebook، Instagram': ['Facebook', 'Instagram'],
    'الصفحة https://example.org/a?b=1&c=2، والبريد x@example.org': ['https://example.org/a?b=1&c=2', 'x@example.org'],
    'كما وردا في بوابة SHERLOC.': ['SHERLOC'],
    'قضية C.N. and V. v. France أمام المحكمة': ['C.N. and V. v. France'],
    'انظر (https://example.org/a).': ['https://example.org/a'],
    'الترميز UTF-8. وكل نص': ['UTF-8'],
    'ملف RIS (Zotero, EndNote) أو (BibTeX)': ['RIS (Zotero, EndNote)', 'BibTeX'],
    'ملف JSON. CSV أيضا.': ['JSON', 'CSV'],
    'قضية B.B. v. Slovakia أمام المحكمة': ['B.B. v. Slovakia'],
    'كما في قضية S.M. ضد كرواتيا': ['S.M.'],
    'قضية C.N. وV. ضد فرنسا': ['C.N.', 'V.'],
  };
  for (const [text, expected] of Object.entries(runs)) test(text, () => assert.deepEqual(kept(text), expected));

  test('a number alone, and Arabic with a hyphen, need nothing', () => {
    for (const text of ['25 غشت 2016', 'التدابير وعددها 74', 'من 1 إلى 6 أشهر', 'تعاون جنوب-جنوب', ''])
      assert.deepEqual(kept(text), [], text);
  });

  test('two numbers that a sentence puts side by side stay two, in its order', () => {
    assert.deepEqual(kept('المستمرة إلى نهاية 2026: 50.'), []);
    assert.deepEqual(kept('سنة 2026. 50 تدبيرا'), []);
  });

  test('two numbers with a word between them stay two', () => assert.deepEqual(kept('بين 27-14 و448-1'), ['27-14', '448-1']));
});

describe('Arabic quoted in French, English or Spanish is kept together', () => {
  const quoted: Record<string, string[]> = {
    'Erreur corrigée : « بالانجار بالبشر » → « بالاتجار بالبشر ».': ['بالانجار بالبشر', 'بالاتجار بالبشر'],
    '«والأمنة» leído «والآمنة»; «والزجر» (2024)': ['والأمنة', 'والآمنة', 'والزجر'],
    'the word “السنة الأولى - 6 أشهر”, then': ['السنة الأولى - 6 أشهر'],
    'no Arabic, 27-14 and 2023-2030': [],
  };
  test('a French verb and its pronoun stay on one line, and only they', () => {
    const found = pieces('Qu’y a-t-il ? Elle dira-t-elle «كلمة» quinze-t-ons, celle-ci', 'ltr').filter(({ isolate }) => isolate);
    assert.deepEqual(
      found.map(({ text }) => [text, isolateAttributes(text, 'ltr')]),
      [
        ['a-t-il', { class: 'whitespace-nowrap' }],
        ['dira-t-elle', { class: 'whitespace-nowrap' }],
        ['كلمة', { dir: 'rtl', lang: 'ar' }],
      ],
    );
  });
  for (const [text, expected] of Object.entries(quoted)) {
    test(text, () => {
      const found = pieces(text, 'ltr');
      assert.deepEqual(
        found.filter(({ isolate }) => isolate).map((piece) => piece.text),
        expected,
      );
      assert.equal(found.map((piece) => piece.text).join(''), text);
    });
  }
});

describe('nothing of the text is lost', () => {
  for (const [name, texts] of Object.entries({ 'any text': fc.string({ unit: 'grapheme' }), 'mixed text': mixed })) {
    test(`${name}: the pieces joined give it back, none is empty, no two plain ones meet`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          const found = pieces(text);
          assert.equal(found.map((piece) => piece.text).join(''), text);
          assert.ok(found.every((piece) => piece.text !== ''));
          assert.ok(found.every((piece, index) => piece.isolate || found[index + 1]?.isolate !== false));
        }),
        { numRuns: 2000 },
      );
    });
  }

  test('isolate characters come in pairs and can be taken out again', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const safe = isolated(text, 'rtl');
        assert.equal(withoutIsolates(safe), text);
        assert.equal(safe.split('\u2066').length, safe.split('\u2069').length);
        assert.equal(isolated(text, 'ltr'), text);
      }),
      { numRuns: 2000 },
    );
  });

  test('a title: the year range is isolated, the rest is not', () => {
    assert.equal(isolated('الخطة 2023-2030', 'rtl'), 'الخطة \u20662023-2030\u2069');
    assert.equal(withoutIsolates('\u20682023\u2069'), '2023');
  });
});
